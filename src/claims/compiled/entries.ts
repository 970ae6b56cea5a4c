import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import type { ConceptEntry, Entry } from "../lexicon.ts";
import { Texts } from "./texts.ts";

/** Kinds of entries: a wording of a concept is one of these, whose text is the concept's id. */
export const CONCEPT_KINDS: readonly ConceptEntry["as"][] = ["label", "exposed", "unexposed", "opposite"];
/** All others are JSON. */
export const OTHER_KIND = CONCEPT_KINDS.length;

/** The entries of a lexicon. Each is read when it is first asked for, and is then always the same object. */
export class Entries {
  private kinds: Column;
  private texts: Texts;
  private read = new Map<number, Entry>();

  constructor(sections: Sections) {
    this.kinds = sections.column("entries.kinds");
    this.texts = new Texts(sections, "entries");
  }

  /** @throws DamagedData where there is no entry of that number */
  at = (index: number): Entry => {
    const known = this.read.get(index);
    if (known) return known;
    const as = CONCEPT_KINDS[this.kinds[index] ?? OTHER_KIND];
    const entry: Entry = as ? { role: "concept", concept: this.texts.at(index), as } : this.texts.json<Entry>(index);
    this.read.set(index, entry);
    return entry;
  };
}
