import { columnOf } from "#binary/columns.ts";
import { writeSections } from "#binary/sections.ts";
import type { CompiledTexts, Facts } from "../claim-set.ts";
import { CONCEPT_TYPES } from "../concept.ts";
import { listSections } from "./lists.ts";
import { recordSections } from "./records.ts";
import { stringSections } from "./string-table.ts";
import { textSections } from "./texts.ts";
import { evidenceSections } from "./write-evidence.ts";

/** Writes what a claim set knows, without its evidence records, as one part; {@link file://../claim-set.ts} opens it. */
export function writeFacts(facts: Facts): Uint8Array {
  const { version, reviewed, languages, translations, claims, evidence, concepts } = facts;
  const numbers = new Map(concepts.map(({ id }, index) => [id, index]));
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`there is no concept "${id}"`);
    return number;
  };
  const objects = claims.map(({ object }) => numberOf(object));
  const bySubject: number[][] = concepts.map(() => []);
  for (const [index, { subject }] of claims.entries()) bySubject[numberOf(subject)]?.push(index);
  return writeSections({
    ...textSections("about", [JSON.stringify({ version, reviewed, languages, translations, types: CONCEPT_TYPES })]),
    ...stringSections(
      "concepts.ids",
      concepts.map(({ id }) => id),
    ),
    "concepts.types": columnOf(concepts.map(({ type }) => CONCEPT_TYPES.indexOf(type))),
    ...listSections(
      "concepts.parents",
      concepts.map(({ parents }) => parents.map(numberOf)),
    ),
    ...listSections("concepts.claims", bySubject),
    "claims.objects": columnOf(objects),
    ...recordSections(
      "claims",
      claims.map((claim) => [claim.id, claim]),
    ),
    ...evidenceSections(evidence),
  });
}

/** Writes the words of claims in one language as one part. */
export function writeClaimTexts(texts: CompiledTexts): Uint8Array {
  return writeSections(recordSections("texts", Object.entries(texts)));
}
