import { Sections } from "#binary/sections.ts";
import type { Quantity, RELATIONS } from "./claim.ts";
import { Phrases as CompiledPhrases } from "./compiled/phrases.ts";
import { Texts } from "./compiled/texts.ts";
import type { Concept } from "./concept.ts";
import type { AGE_BOUNDS, CueFile, DIRECTIONS, MODALITY_ROLES, STRENGTHS, STRUCTURE_ROLES, StudyWords } from "./cue.ts";
import { misspelt } from "./misspelt.ts";
import type { NumberWords } from "./number-words.ts";
import type { CompiledGraph } from "./phrase-graph.ts";
import type { Phrases } from "./phrases.ts";

export type Direction = (typeof DIRECTIONS)[number];
export type WordOrder = "verb-final" | "verb-second" | "free";
export type Strength = (typeof STRENGTHS)[number];
export type RelationName = (typeof RELATIONS)[number];

/** A wording of a concept: the thing itself, people who have it, people who have not, or its contrary. */
export type ConceptEntry = {
  role: "concept";
  concept: string;
  as: "label" | "exposed" | "unexposed" | "opposite";
  /** The concept whose mention made a general word mean it. */
  beside?: string;
};
/** A general word that means a concept where another is named. */
export type BesideEntry = { role: "beside"; concept: string; as: ConceptEntry["as"]; beside: string };
/** A cue that says how an exposure moves an outcome. */
export type EffectEntry = {
  role: "predicate" | "comparative" | "intransitive" | "incur" | "change" | "link";
  says: Direction;
  strength: Strength;
  of?: Quantity[] | undefined;
  object?: string | undefined;
  reversed?: boolean | undefined;
};
/** A cue of a relation without direction. */
export type RelationEntry = { role: "relation"; says: "holds" | "fails"; relation: RelationName };
type QuantityEntry = { role: "quantity"; of: Quantity };
/** A word for what was named before; `types` are the kinds of concept that it can name, empty for a pronoun; `by` for "thereby". */
export type AnaphorEntry = { role: "anaphor"; types: Concept["type"][]; by?: true };
/** A wording of ages, with the years in its numbers. */
export type AgeEntry = { role: "age"; bound: (typeof AGE_BOUNDS)[number] };
/** A unit of {@link file://../text/units.ts}. */
export type UnitEntry = { role: "unit"; unit: string };
type StructureEntry = { role: (typeof STRUCTURE_ROLES)[number] };
type ModalityEntry = { role: (typeof MODALITY_ROLES)[number] };
export type Entry =
  | ConceptEntry
  | BesideEntry
  | EffectEntry
  | RelationEntry
  | QuantityEntry
  | AnaphorEntry
  | AgeEntry
  | UnitEntry
  | StructureEntry
  | ModalityEntry;
export type Role = Entry["role"];

/** What a language has beside its phrases. */
type Rules = {
  abbreviations: string[];
  compounds: string[];
  elisions: string[];
  order: WordOrder[];
  inflections: CueFile["inflections"];
  study: StudyWords;
  numbers: NumberWords;
  health: { words: string[]; endings: string[]; relations: string[] };
};

/** One language, compiled. */
export type CompiledLexicon = Rules & { entries: Entry[]; phrases: CompiledGraph };

/** One language, ready to read with. */
export type Lexicon = {
  language: string;
  abbreviations: ReadonlySet<string>;
  compounds: readonly string[];
  elisions: ReadonlySet<string>;
  order: ReadonlySet<WordOrder>;
  /** Regular endings, for labels that are compiled later. */
  inflections: CueFile["inflections"];
  phrases: Phrases;
  /** What a word that the lexicon does not know stands for as the misspelt name of one concept; empty where it is none. */
  misspelt(word: string): readonly Entry[];
  study: StudyWords;
  numbers: NumberWords;
  health: { words: ReadonlySet<string>; endings: readonly string[]; relations: ReadonlySet<string> };
};

/**
 * Makes a written lexicon ready to read with: of its phrases nothing is read before a text comes by.
 * @param part as written by {@link file://./compiled/write-lexicon.ts}
 * @throws DamagedData where it cannot be read
 */
export function openLexicon(language: string, part: Uint8Array): Lexicon {
  const sections = new Sections(part);
  const about = new Texts(sections, "about").json<Rules>(0);
  const { abbreviations, compounds, elisions, order, inflections, study, numbers, health } = about;
  const phrases = new CompiledPhrases(sections);
  return {
    language,
    abbreviations: new Set(abbreviations),
    compounds,
    elisions: new Set(elisions),
    order: new Set(order),
    inflections,
    phrases,
    misspelt: (word) => misspelt(word, phrases),
    study,
    numbers,
    health: { words: new Set(health.words), endings: health.endings, relations: new Set(health.relations) },
  };
}
