import type { LabelFile, Labels } from "./concept.ts";
import type { CueFile } from "./cue.ts";
import { expandForms, inflect, phraseKey, splitGap } from "./forms.ts";
import type { CompiledLexicon, ConceptEntry, Entry } from "./lexicon.ts";
import { PhraseGraph } from "./phrase-graph.ts";

/** Compiles the labels of concepts and the cue words of one language into one table of phrases. */
export function compileLexicon(cues: CueFile, labels: readonly LabelFile["labels"][]): CompiledLexicon {
  const table = new PhraseTable();
  const spell = spellingOf(cues);
  for (const [concept, words] of labels.flatMap((file) => Object.entries(file)))
    addConcept(table, concept, Array.isArray(words) ? { names: words } : words, spell);
  for (const { entry, forms } of cueEntries(cues)) {
    const index = table.entry(entry);
    for (const form of spell.forms(forms)) table.add(spell.key(form), index);
  }
  const { words, endings, relations } = cues.health;
  const fold = (list: string[]) => list.map(spell.key);
  return {
    abbreviations: cues.abbreviations,
    compounds: cues.compounds,
    elisions: cues.elisions ?? [],
    order: cues.order,
    ...table.compiled(),
    study: {
      participants: fold(cues.study.participants),
      samples: fold(cues.study.samples),
      phase: fold(cues.study.phase),
    },
    health: { words: fold(words), endings, relations: fold(relations) },
  };
}

/** How one language's entries are written out. */
type Spelling = {
  forms(entries: readonly string[]): string[];
  key(phrase: string): string;
  /** A label's key and those of its inflected forms. */
  keys(label: string): string[];
};

function spellingOf({ shorthands, elisions, inflections }: CueFile): Spelling {
  const leaning = new Set(elisions ?? []);
  const key = (phrase: string) => phraseKey(phrase, leaning);
  return {
    forms: (entries) => entries.flatMap((entry) => expandForms(entry, shorthands)),
    key,
    keys: (label) => inflect(key(label), inflections),
  };
}

/** Phrases with what they stand for; equal entries are kept once. */
class PhraseTable {
  private entries: Entry[] = [];
  private indexes = new Map<string, number>();
  private graph = new PhraseGraph();

  entry(entry: Entry): number {
    const key = JSON.stringify(entry);
    const index = this.indexes.get(key) ?? this.entries.push(entry) - 1;
    this.indexes.set(key, index);
    return index;
  }

  add(key: string, index: number): void {
    const gap = splitGap(key);
    if (gap) this.graph.addWithGap(...gap, index);
    else if (key !== "") this.graph.add(key, index);
  }

  compiled(): Pick<CompiledLexicon, "entries" | "phrases"> {
    return { entries: this.entries, phrases: this.graph.compiled() };
  }
}

function addConcept(table: PhraseTable, concept: string, labels: Labels, spell: Spelling): void {
  const wordings: [ConceptEntry["as"], string[] | undefined][] = [
    ["label", labels.names],
    ["exposed", labels.exposed],
    ["unexposed", labels.unexposed],
    ["opposite", labels.opposite],
  ];
  for (const [as, words] of wordings) {
    if (!words) continue;
    const index = table.entry({ role: "concept", concept, as });
    for (const key of spell.forms(words).flatMap(spell.keys)) table.add(key, index);
  }
}

function cueEntries(cues: CueFile): { entry: Entry; forms: string[] }[] {
  const list: { entry: Entry; forms: string[] }[] = [];
  for (const { forms, ...predicate } of cues.predicates) {
    list.push({
      forms,
      entry: "relation" in predicate ? { role: "relation", ...predicate } : { role: "predicate", ...predicate },
    });
  }
  const signed = {
    comparative: cues.comparatives,
    intransitive: cues.intransitives,
    incur: cues.incurs ?? [],
    change: cues.changes,
    link: cues.links,
  } as const;
  for (const [role, cuesOfRole] of Object.entries(signed)) {
    const strength = role === "change" ? "effect" : "association";
    for (const { forms, ...cue } of cuesOfRole)
      list.push({ forms, entry: { role: role as keyof typeof signed, strength, ...cue } });
  }
  for (const { forms, of } of cues.quantities) list.push({ forms, entry: { role: "quantity", of } });
  for (const { forms, bound } of cues.ages ?? []) list.push({ forms, entry: { role: "age", bound } });
  for (const { forms, unit } of cues.units ?? []) list.push({ forms, entry: { role: "unit", unit } });
  for (const { forms, types } of cues.anaphors ?? [])
    list.push({ forms, entry: { role: "anaphor", types: types ?? [] } });
  for (const [role, forms] of [...Object.entries(cues.structure), ...Object.entries(cues.modality)]) {
    list.push({ forms, entry: { role } as Entry });
  }
  return list;
}
