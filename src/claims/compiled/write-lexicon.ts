import { columnOf } from "#binary/columns.ts";
import { writeSections } from "#binary/sections.ts";
import type { CompiledLexicon, Entry } from "../lexicon.ts";
import { CONCEPT_KINDS, OTHER_KIND } from "./entries.ts";
import { textSections } from "./texts.ts";
import { graphSections } from "./write-graph.ts";

/** Writes the lexicon of a language as one part; {@link file://../lexicon.ts} opens it. */
export function writeLexicon({ entries, phrases, ...rest }: CompiledLexicon): Uint8Array {
  return writeSections({
    ...textSections("about", [JSON.stringify(rest)]),
    "entries.kinds": columnOf(entries.map(kindOf)),
    ...textSections("entries", entries.map(textOf)),
    ...graphSections(phrases),
  });
}

function kindOf(entry: Entry): number {
  return entry.role === "concept" ? CONCEPT_KINDS.indexOf(entry.as) : OTHER_KIND;
}

/** Of a concept, which are most of the entries, its id alone. */
function textOf(entry: Entry): string {
  return entry.role === "concept" ? entry.concept : JSON.stringify(entry);
}
