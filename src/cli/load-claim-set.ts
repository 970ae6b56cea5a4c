import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClaimSet, type ClaimTexts, openClaimSet, openClaimTexts } from "#claims/claim-set.ts";

/** Where the build leaves the parts of the compiled claim set. */
export const COMPILED_CLAIM_SET = join(import.meta.dirname, "..", "..", ".output", "claim-set");

/** The compiled claim set from disk. Throws where it was not compiled; the npm scripts see to it that it is. */
export function loadClaimSet(): ClaimSet {
  return openClaimSet(readPart("facts"), readPart);
}

/** The words of its claims in a language, or in English where they were not translated. */
export function loadClaimTexts(language: string, { translations }: ClaimSet): ClaimTexts {
  return openClaimTexts(readPart(`texts.${translations.includes(language) ? language : "en"}`));
}

function readPart(name: string): Uint8Array {
  return readFileSync(join(COMPILED_CLAIM_SET, `${name}.bin`));
}
