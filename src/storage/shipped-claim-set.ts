import { type ClaimSet, type ClaimTexts, openClaimSet, openClaimTexts } from "#claims/claim-set.ts";
import { packageFile } from "./package-file.ts";

/** The language of which the package has every part. */
const FALLBACK = "en";

/** Parts that are opened or on their way: each is read once in a worker's life. */
const parts = new Map<string, Promise<unknown>>();
const lexicons = new Map<string, Uint8Array>();

/**
 * The claim set that ships with the extension, able to read a language that it speaks (null: none is needed). Rejects where
 * the package is damaged.
 */
export async function claimSet(language: string | null): Promise<ClaimSet> {
  const set = await once("facts", openFacts);
  const code = language?.slice(0, 2).toLowerCase();
  if (code && set.languages.includes(code)) lexicons.set(code, await once(`lexicon.${code}`, part));
  return set;
}

/** The words of its claims in a language, or in English where they were not translated. */
export async function claimTexts(language: string): Promise<ClaimTexts> {
  const { translations } = await once("facts", openFacts);
  const name = `texts.${translations.includes(language) ? language : FALLBACK}`;
  return once(name, async () => openClaimTexts(await part(name)));
}

/** The first of these languages that the claims' words were translated into, else English. */
export async function firstTranslated(languages: readonly string[]): Promise<string> {
  const { translations } = await once("facts", openFacts);
  return languages.find((language) => translations.includes(language)) ?? FALLBACK;
}

async function openFacts(name: string): Promise<ClaimSet> {
  return openClaimSet(await part(name), (language) => lexicons.get(language) ?? null);
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
