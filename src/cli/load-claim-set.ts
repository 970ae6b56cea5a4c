import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClaimSet, type CompiledClaimSet, openClaimSet } from "#claims/claim-set.ts";

/** Where the build leaves the compiled claim set. */
export const COMPILED_CLAIM_SET = join(import.meta.dirname, "..", "..", ".output", "claim-set.json");

/** The compiled claim set from disk. Throws where it was not compiled; the npm scripts see to it that it is. */
export function loadClaimSet(): ClaimSet {
  return openClaimSet(JSON.parse(readFileSync(COMPILED_CLAIM_SET, "utf8")) as CompiledClaimSet);
}
