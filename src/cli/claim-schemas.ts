import * as z from "zod/mini";
import { ClaimFile, TranslationFile } from "#claims/claim.ts";
import { ConceptFile, LabelFile } from "#claims/concept.ts";
import { CueFile } from "#claims/cue.ts";
import { EvidenceFile } from "#claims/evidence.ts";
import { NumberFile } from "#claims/number-words.ts";
import { Pack } from "#claims/packs/pack.ts";

const FILES = {
  claims: ClaimFile,
  "claim-texts": TranslationFile,
  evidence: EvidenceFile,
  concepts: ConceptFile,
  labels: LabelFile,
  cues: CueFile,
  numbers: NumberFile,
  "claim-pack": Pack,
};

/** JSON Schemas of the claim set's source files by file name, for editors that complete and check YAML. */
export function claimSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  );
}
