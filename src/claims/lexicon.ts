import type { Quantity, RELATIONS } from "./claim.ts";
import type { DIRECTIONS, MODALITY_ROLES, STRENGTHS, STRUCTURE_ROLES, StudyWords } from "./cue.ts";

export type Direction = (typeof DIRECTIONS)[number];
export type WordOrder = "verb-final" | "verb-second";
export type Strength = (typeof STRENGTHS)[number];
export type RelationName = (typeof RELATIONS)[number];

/** A wording of a concept: the thing itself, people who have it, people who have not, or its contrary. */
export type ConceptEntry = { role: "concept"; concept: string; as: "label" | "exposed" | "unexposed" | "opposite" };
/** A cue that says how an exposure moves an outcome. */
export type EffectEntry = {
  role: "predicate" | "comparative" | "intransitive" | "change" | "link";
  says: Direction;
  strength: Strength;
  of?: Quantity[] | undefined;
  object?: string | undefined;
};
/** A cue of a relation without direction. */
export type RelationEntry = { role: "relation"; says: "holds" | "fails"; relation: RelationName };
export type QuantityEntry = { role: "quantity"; of: Quantity };
export type StructureEntry = { role: (typeof STRUCTURE_ROLES)[number] };
export type ModalityEntry = { role: (typeof MODALITY_ROLES)[number] };
export type Entry = ConceptEntry | EffectEntry | RelationEntry | QuantityEntry | StructureEntry | ModalityEntry;
export type Role = Entry["role"];

/** One language, compiled: every phrase with the indexes of what it can mean, in `entries`. */
export type CompiledLexicon = {
  abbreviations: string[];
  compounds: string[];
  order: WordOrder[];
  entries: Entry[];
  /** Phrase keys, and beside them the entry indexes of each. */
  phrases: Record<string, number[]>;
  /** Phrases with a gap: the opening part → [closing part, entry index]. */
  gaps: Record<string, [close: string, entry: number][]>;
  study: StudyWords;
  health: { words: string[]; endings: string[]; relations: string[] };
};

/** One language, ready to read with. */
export type Lexicon = {
  language: string;
  abbreviations: ReadonlySet<string>;
  compounds: readonly string[];
  order: ReadonlySet<WordOrder>;
  phrases: ReadonlyMap<string, readonly Entry[]>;
  gaps: ReadonlyMap<string, readonly { close: string; entry: Entry }[]>;
  /** For each first word the length in tokens of the longest phrase that starts with it. */
  longest: ReadonlyMap<string, number>;
  study: StudyWords;
  health: { words: ReadonlySet<string>; endings: readonly string[]; relations: ReadonlySet<string> };
};

/** Makes a compiled lexicon ready to read with; linear in its size. */
export function openLexicon(language: string, compiled: CompiledLexicon): Lexicon {
  const phrases = new Map<string, Entry[]>();
  const gaps = new Map<string, { close: string; entry: Entry }[]>();
  const longest = new Map<string, number>();
  const note = (key: string) => {
    const words = key.split(" ");
    const first = words[0] as string;
    if ((longest.get(first) ?? 0) < words.length) longest.set(first, words.length);
  };
  const entryAt = (index: number) => compiled.entries[index] as Entry;
  for (const [key, indexes] of Object.entries(compiled.phrases)) {
    phrases.set(key, indexes.map(entryAt));
    note(key);
  }
  for (const [open, closings] of Object.entries(compiled.gaps)) {
    gaps.set(open, closings.map(([close, index]) => ({ close, entry: entryAt(index) })));
    note(open);
    for (const [close] of closings) note(close);
  }
  const { words, endings, relations } = compiled.health;
  return {
    language,
    abbreviations: new Set(compiled.abbreviations),
    compounds: compiled.compounds,
    order: new Set(compiled.order),
    phrases,
    gaps,
    longest,
    study: compiled.study,
    health: { words: new Set(words), endings, relations: new Set(relations) },
  };
}
