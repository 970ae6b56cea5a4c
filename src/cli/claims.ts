// npm run -s claims -- stats [--json]: what the claim set holds; lint: broken links in its files, and too much to load; find: claims by words; stale: what
// wants a look; new: what a new claim looks like; pages: the whole set for people; schema: JSON Schemas of the files; pack: claim
// packs beside it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brokenLinks, type ClaimSources } from "#claims/compile.ts";
import type { LabelFile, Labels } from "#claims/concept.ts";
import { staleClaims } from "#claims/stale.ts";
import { claimPages } from "./claim-pages.ts";
import { claimSchemas } from "./claim-schemas.ts";
import { findClaims } from "./claim-search.ts";
import { type ClaimSetBytes, claimSetBytes, sizeProblems } from "./claim-set-bytes.ts";
import { readClaimSources } from "./claim-sources.ts";
import { COMPILED_CLAIM_SET, loadClaimSet } from "./load-claim-set.ts";
import { newClaim } from "./new-claim.ts";
import { PACK_USAGE, runPack } from "./packs.ts";

const USAGE = `usage: npm run -s claims -- stats [--json], lint, find WORD …, stale [--json], new SUBJECT RELATION OBJECT, pages [FOLDER], schema, or ${PACK_USAGE}`;
/** The whole set for people to read, as it stands in the repository. */
const PAGES = join(import.meta.dirname, "..", "..", "docs", "claims");
const assets = join(import.meta.dirname, "..", "..", "assets");

type Stats = {
  claims: number;
  concepts: number;
  evidence: number;
  verified: number;
  languages: Record<string, { labels: number; statements: number; cues: number }>;
  topics: Record<string, number>;
  bytes: ClaimSetBytes;
};

function statsOf(sources: ClaimSources): Stats {
  const claims = sources.claims.flatMap((file) => file.claims);
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  const evidence = sources.evidence.flatMap((file) => file.evidence);
  const inLanguage = (cues: ClaimSources["cues"][number]) => ({
    labels: sources.labels
      .filter(({ language }) => language === cues.language)
      .reduce((sum, file) => sum + labelCount(file), 0),
    statements: cues.language === "en" ? claims.length : translated(sources, cues.language),
    cues: formCount(cues),
  });
  return {
    claims: claims.length,
    concepts: concepts.length,
    evidence: evidence.length,
    verified: evidence.filter(({ verified }) => verified.against !== "").length,
    languages: Object.fromEntries(sources.cues.map((cues) => [cues.language, inLanguage(cues)])),
    topics: Object.fromEntries(sources.claims.map(({ topic, claims }) => [topic, claims.length])),
    bytes: bytesOf(sources),
  };
}

function bytesOf({ cues }: ClaimSources): ClaimSetBytes {
  return claimSetBytes(
    COMPILED_CLAIM_SET,
    cues.map(({ language }) => language),
  );
}

function labelCount({ labels }: LabelFile): number {
  const lists = Object.values(labels).flatMap((words) => (Array.isArray(words) ? [words] : listsOf(words)));
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
}

function listsOf({ beside, ...own }: Labels): (readonly string[] | undefined)[] {
  return [...Object.values(own), ...Object.values(beside ?? {}).flatMap((words) => Object.values(words))];
}

function translated({ translations }: ClaimSources, code: string): number {
  return translations
    .filter(({ language }) => language === code)
    .reduce((sum, { claims }) => sum + Object.keys(claims).length, 0);
}

/** Number of entries, each of which may stand for many forms. */
function formCount(cues: ClaimSources["cues"][number]): number {
  const { predicates, comparatives, intransitives, changes, links, quantities, structure, modality } = cues;
  const lists = [...predicates, ...comparatives, ...intransitives, ...changes, ...links, ...quantities].map(
    ({ forms }) => forms,
  );
  return [...lists, ...Object.values(structure), ...Object.values(modality)].reduce(
    (sum, forms) => sum + forms.length,
    0,
  );
}

function formatStats({ claims, concepts, evidence, verified, languages, topics, bytes }: Stats): string {
  return [
    `${claims} claims, ${concepts} concepts, ${evidence} sources (${verified} verified), ${kilobytes(bytes.gzip)} gzip`,
    ...Object.entries(languages).map(
      ([language, { labels, statements, cues }]) =>
        `${language}: ${labels} labels, ${statements} statements, ${cues} cue entries, ${kilobytes(bytes.toMatch[language] ?? 0)} gzip to match a page`,
    ),
    ...Object.entries(topics).map(([topic, count]) => `${topic}: ${count}`),
  ].join("\n");
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function listStale(isJson: boolean): number {
  const sources = readClaimSources(assets);
  const years = new Map(sources.evidence.flatMap(({ evidence }) => evidence.map(({ id, year }) => [id, year])));
  const claims = sources.claims.flatMap((file) => file.claims);
  const stale = staleClaims(claims, (id) => years.get(id) ?? 0, today());
  if (isJson) console.log(JSON.stringify(stale));
  else
    for (const { id, reviewed, newestEvidence, why } of stale)
      console.log(
        `${id}: ${why === "review" ? `last reviewed ${reviewed}` : `newest evidence is of ${newestEvidence}`}`,
      );
  return 0;
}

function writePages(folder: string): number {
  const pages = claimPages(readClaimSources(assets));
  for (const [name, page] of pages) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), page);
  }
  console.error(`${pages.size} pages in ${folder}`);
  return 0;
}

function run([command, ...options]: string[]): number {
  if (command === "stats") {
    const stats = statsOf(readClaimSources(assets));
    console.log(options.includes("--json") ? JSON.stringify(stats) : formatStats(stats));
    return 0;
  }
  if (command === "lint") {
    const sources = readClaimSources(assets);
    const problems = [...brokenLinks(sources), ...sizeProblems(bytesOf(sources))];
    for (const problem of problems) console.error(problem);
    return problems.length > 0 ? 1 : 0;
  }
  if (command === "find" && options.length > 0) {
    const found = findClaims(readClaimSources(assets), options);
    for (const { id, topic, statement } of found) console.log(`${id} (${topic})\n  ${statement}`);
    return found.length > 0 ? 0 : 1;
  }
  if (command === "stale") return listStale(options.includes("--json"));
  if (command === "new" && options.length === 3) {
    console.log(newClaim(...(options as [string, string, string]), today()));
    return 0;
  }
  if (command === "pages") return writePages(options[0] ?? PAGES);
  if (command === "schema") {
    for (const [name, text] of claimSchemas()) writeFileSync(join(assets, "schemas", name), text);
    return 0;
  }
  if (command === "pack") return runPack(options, loadClaimSet());
  console.error(USAGE);
  return 2;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
