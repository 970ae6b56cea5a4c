// npm run -s claims -- stats [--json]: what the claim set holds; lint: broken links in its files; schema: writes their JSON
// Schemas; pack: claim packs beside it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { brokenLinks, type ClaimSources } from "#claims/compile.ts";
import type { LabelFile, Labels } from "#claims/concept.ts";
import { claimSchemas } from "./claim-schemas.ts";
import { readClaimSources } from "./claim-sources.ts";
import { COMPILED_CLAIM_SET, loadClaimSet } from "./load-claim-set.ts";
import { PACK_USAGE, runPack } from "./packs.ts";

const USAGE = `usage: npm run -s claims -- stats [--json], lint, schema, or ${PACK_USAGE}`;
const assets = join(import.meta.dirname, "..", "..", "assets");

type Stats = {
  claims: number;
  concepts: number;
  evidence: number;
  verified: number;
  languages: Record<string, { labels: number; statements: number; cues: number }>;
  topics: Record<string, number>;
  bytes: { compiled: number; gzip: number };
};

function statsOf(sources: ClaimSources): Stats {
  const claims = sources.claims.flatMap((file) => file.claims);
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  const evidence = sources.evidence.flatMap((file) => file.evidence);
  const compiled = readdirSync(COMPILED_CLAIM_SET).map((part) => readFileSync(join(COMPILED_CLAIM_SET, part)));
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
    bytes: {
      compiled: compiled.reduce((sum, part) => sum + part.length, 0),
      gzip: compiled.reduce((sum, part) => sum + gzipSync(part).length, 0),
    },
  };
}

function labelCount({ labels }: LabelFile): number {
  const lists = Object.values(labels).flatMap((words) =>
    Array.isArray(words) ? [words] : Object.values(words as Labels),
  );
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
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
    `${claims} claims, ${concepts} concepts, ${evidence} sources (${verified} verified), ${Math.round(bytes.gzip / 1024)} KB gzip`,
    ...Object.entries(languages).map(
      ([language, { labels, statements, cues }]) =>
        `${language}: ${labels} labels, ${statements} statements, ${cues} cue entries`,
    ),
    ...Object.entries(topics).map(([topic, count]) => `${topic}: ${count}`),
  ].join("\n");
}

function run([command, ...options]: string[]): number {
  if (command === "stats") {
    const stats = statsOf(readClaimSources(assets));
    console.log(options.includes("--json") ? JSON.stringify(stats) : formatStats(stats));
    return 0;
  }
  if (command === "lint") {
    const problems = brokenLinks(readClaimSources(assets));
    for (const problem of problems) console.error(problem);
    return problems.length > 0 ? 1 : 0;
  }
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
