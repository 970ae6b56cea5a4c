// Compiles claims, evidence and lexicon into the parts that ship: node scripts/compile-claims.ts [ASSETS-FOLDER [FOLDER]].
// Without arguments those of `assets`, into .output/claim-set.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "#claims/compile.ts";
import packageFile from "../package.json" with { type: "json" };
import { readClaimSources } from "../src/cli/claim-sources.ts";

const root = join(import.meta.dirname, "..");
const [assets = join(root, "assets"), output = join(root, ".output", "claim-set")] = process.argv.slice(2);

/** Renamed into place, so that nobody reads half a file. */
function write(part: string, content: unknown): void {
  const unfinished = join(output, `${part}.${process.pid}`);
  writeFileSync(unfinished, JSON.stringify(content));
  renameSync(unfinished, join(output, `${part}.json`));
}

try {
  const compiled = compile(readClaimSources(assets), packageFile.version);
  mkdirSync(output, { recursive: true });
  for (const [language, lexicon] of Object.entries(compiled.lexicons)) write(`lexicon.${language}`, lexicon);
  for (const [language, texts] of Object.entries(compiled.texts)) write(`texts.${language}`, texts);
  write("facts", compiled.facts);
  const { claims, evidence, languages } = compiled.facts;
  console.error(
    `claim set: ${claims.length} claims, ${evidence.length} evidence records, ${languages.length} languages`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
