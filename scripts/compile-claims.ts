// Compiles assets/claims, assets/evidence and assets/lexicon into .output/claim-set.json.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "#claims/compile.ts";
import { readClaimSources } from "../src/cli/claim-sources.ts";
import packageFile from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const output = join(root, ".output");

try {
  const compiled = compile(readClaimSources(join(root, "assets")), packageFile.version);
  mkdirSync(output, { recursive: true });
  // Renamed into place, so that nobody reads half a file.
  const unfinished = join(output, `claim-set.${process.pid}.json`);
  writeFileSync(unfinished, JSON.stringify(compiled));
  renameSync(unfinished, join(output, "claim-set.json"));
  console.error(`claim set: ${compiled.claims.length} claims, ${compiled.evidence.length} evidence records`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
