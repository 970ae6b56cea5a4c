// Compiles claims, evidence and lexicon into one file: node scripts/compile-claims.ts [ASSETS-FOLDER [FILE]].
// Without arguments those of `assets`, into .output/claim-set.json.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "#claims/compile.ts";
import packageFile from "../package.json" with { type: "json" };
import { readClaimSources } from "../src/cli/claim-sources.ts";

const root = join(import.meta.dirname, "..");
const [assets = join(root, "assets"), output = join(root, ".output", "claim-set.json")] = process.argv.slice(2);

try {
  const compiled = compile(readClaimSources(assets), packageFile.version);
  mkdirSync(dirname(output), { recursive: true });
  // Renamed into place, so that nobody reads half a file.
  const unfinished = `${output}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(compiled));
  renameSync(unfinished, output);
  console.error(`claim set: ${compiled.claims.length} claims, ${compiled.evidence.length} evidence records`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
