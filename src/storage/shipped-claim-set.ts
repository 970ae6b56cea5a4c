import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { findings } from "#check/findings.ts";
import {
  type ClaimSet,
  type ClaimTexts,
  type LaterPart,
  openClaimSet,
  openClaimTexts,
  PartNotLoaded,
} from "#claims/claim-set.ts";
import { packageFile } from "./package-file.ts";

/** The language of which the package has every part. */
const FALLBACK = "en";

/** Parts that are opened or on their way: each is read once in a worker's life. */
const parts = new Map<string, Promise<unknown>>();
const loaded = new Map<LaterPart, Uint8Array>();

/**
 * The claim set that ships with the extension, able to read a language that it speaks (null: none is needed). Its evidence
 * records are loaded by those who need them. Rejects where the package is damaged.
 */
export async function claimSet(language: string | null): Promise<ClaimSet> {
  const set = await once("facts", openFacts);
  const code = language?.slice(0, 2).toLowerCase();
  if (code && set.languages.includes(code)) await load(`lexicon.${code}`);
  return set;
}

/** The same with its evidence records. */
export async function claimSetWithEvidence(language: string | null): Promise<ClaimSet> {
  const [set] = await Promise.all([claimSet(language), load("evidence")]);
  return set;
}

/** What some work with the set comes to; work that finds evidence records missing is done again when they are there. */
export async function withPartsNeeded<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PartNotLoaded)) throw error;
    await load(error.part);
    return work();
  }
}

/** The texts and sources behind a check, in a language or else in English; they are loaded only where there are any. */
export async function shippedFindings(check: ArticleCheck, language: string): Promise<Findings> {
  const speaks = check.details.length > 0 || check.claims.some(({ claim }) => claim !== null);
  if (!speaks) return { claims: {}, evidence: {} };
  const [set, texts] = await Promise.all([claimSetWithEvidence(null), claimTexts(language)]);
  return findings(check, set, texts);
}

async function claimTexts(language: string): Promise<ClaimTexts> {
  const { translations } = await once("facts", openFacts);
  const name = `texts.${translations.includes(language) ? language : FALLBACK}`;
  return once(name, async () => openClaimTexts(await part(name)));
}

/** What the claim set is, in numbers; `reviewed` is the day on which the latest of its findings was looked at. */
export async function claimSetFacts(): Promise<ArticleCheck["claimSet"]> {
  const { version, claims, evidence, reviewed } = await claimSet(null);
  return { version, claims: claims.size, evidence: evidence.size, reviewed };
}

/** The first of these languages that the claims' words were translated into, else English. */
export async function firstTranslated(languages: readonly string[]): Promise<string> {
  const { translations } = await once("facts", openFacts);
  return languages.find((language) => translations.includes(language)) ?? FALLBACK;
}

async function openFacts(name: string): Promise<ClaimSet> {
  return openClaimSet(await part(name), (later) => loaded.get(later) ?? null);
}

async function load(name: LaterPart): Promise<void> {
  loaded.set(name, await once(name, part));
}

function once<T>(name: string, load: (name: string) => Promise<T>): Promise<T> {
  const known = parts.get(name) as Promise<T> | undefined;
  if (known) return known;
  const loading = load(name).catch((error: unknown) => {
    parts.delete(name);
    throw error;
  });
  parts.set(name, loading);
  return loading;
}

function part(name: string): Promise<Uint8Array> {
  return packageFile(`claim-set/${name}.bin`);
}
