// Compiles claims, evidence and lexicon into the parts that ship: node scripts/compile-claims.ts [ASSETS-FOLDER [FOLDER]].
// Without arguments those of `assets`, into .output/claim-set.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compile } from "#claims/compile.ts";
import { writeParts } from "#claims/compiled/write-parts.ts";
import packageFile from "../package.json" with { type: "json" };
import { readClaimSources } from "../src/cli/claim-sources.ts";
import { replaceFile } from "../src/cli/replace-file.ts";

const root = join(import.meta.dirname, "..");
const [assets = join(root, "assets"), output = join(root, ".output", "claim-set")] = process.argv.slice(2);

/** What an earlier run left behind, of a language that is no more, would ship. */
function removeOthers(names: ReadonlySet<string>): void {
  const finished = readdirSync(output).filter((name) =>
    /^(?:facts|evidence|lexicon\.[a-z]+|texts\.[a-z]+)\.[a-z]+$/.test(name),
  );
  for (const name of finished) if (!names.has(name)) rmSync(join(output, name), { force: true });
}

try {
  const compiled = compile(readClaimSources(assets), packageFile.version);
  const parts = writeParts(compiled);
  mkdirSync(output, { recursive: true });
  // The facts come last: by their age a later run tells whether it has to compile again.
  for (const [name, part] of parts) replaceFile(join(output, `${name}.bin`), part);
  removeOthers(new Set([...parts.keys()].map((name) => `${name}.bin`)));
  const { claims, evidence, languages } = compiled.facts;
  console.error(
    `claim set: ${claims.length} claims, ${evidence.length} evidence records, ${languages.length} languages`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
