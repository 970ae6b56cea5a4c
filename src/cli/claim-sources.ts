import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type * as z from "zod/mini";
import { ClaimFile, TranslationFile } from "#claims/claim.ts";
import type { ClaimSources } from "#claims/compile.ts";
import { ConceptFile, LabelFile } from "#claims/concept.ts";
import { CueFile } from "#claims/cue.ts";
import { describeIssues } from "#claims/describe-issues.ts";
import { EvidenceFile } from "#claims/evidence.ts";
import { NumberFile } from "#claims/number-words.ts";

/**
 * Reads and validates every source file of the claim set below `assets`.
 * @throws Error naming file, place and problem where a file is no YAML or breaks its schema
 */
export function readClaimSources(assets: string): ClaimSources {
  return {
    claims: readAll(join(assets, "claims"), ClaimFile),
    evidence: readAll(join(assets, "evidence"), EvidenceFile),
    translations: readByLanguage(join(assets, "claims"), TranslationFile),
    concepts: readAll(join(assets, "lexicon", "concepts"), ConceptFile),
    ...readLexiconSources(join(assets, "lexicon")),
  };
}

/**
 * The words of languages below a lexicon folder: `cues/<language>.yaml`, `labels/<language>/` and, where there is one,
 * `numbers/<language>.yaml`. Errors as above.
 */
export function readLexiconSources(folder: string): Pick<ClaimSources, "cues" | "labels" | "numbers"> {
  const numbers = join(folder, "numbers");
  return {
    labels: readByLanguage(join(folder, "labels"), LabelFile),
    cues: readAll(join(folder, "cues"), CueFile),
    numbers: existsSync(numbers) ? readAll(numbers, NumberFile) : [],
  };
}

/** The files of every folder in a folder: one for each language. */
function readByLanguage<S extends z.ZodMiniType>(folder: string, schema: S): z.infer<S>[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return languages.flatMap(({ name }) => readAll(join(folder, name), schema));
}

function readAll<S extends z.ZodMiniType>(folder: string, schema: S): z.infer<S>[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files.map((name) => readOne(join(folder, name), schema));
}

function readOne<S extends z.ZodMiniType>(file: string, schema: S): z.infer<S> {
  let source: unknown;
  try {
    source = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  const result = schema.safeParse(source);
  if (!result.success) throw new Error(`${file}\n${describeIssues(result.error)}`);
  return result.data;
}
