import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClaimSet, type ClaimTexts, type Facts, openClaimSet } from "#claims/claim-set.ts";
import type { CompiledLexicon } from "#claims/lexicon.ts";

/** Where the build leaves the parts of the compiled claim set. */
export const COMPILED_CLAIM_SET = join(import.meta.dirname, "..", "..", ".output", "claim-set");

/** The compiled claim set from disk. Throws where it was not compiled; the npm scripts see to it that it is. */
export function loadClaimSet(): ClaimSet {
  return openClaimSet(readPart("facts") as Facts, (language) => readPart(`lexicon.${language}`) as CompiledLexicon);
}

/** The words of its claims in a language, or in English where they were not translated. */
export function loadClaimTexts(language: string): ClaimTexts {
  const { translations } = readPart("facts") as Facts;
  return readPart(`texts.${translations.includes(language) ? language : "en"}`) as ClaimTexts;
}

function readPart(name: string): unknown {
  return JSON.parse(readFileSync(join(COMPILED_CLAIM_SET, `${name}.json`), "utf8"));
}
