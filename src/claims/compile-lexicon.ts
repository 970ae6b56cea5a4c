import { compileNumbers } from "./compile-numbers.ts";
import type { LabelFile, Labels, Wordings } from "./concept.ts";
import type { CueFile } from "./cue.ts";
import { type FormPattern, parseForm } from "./form-pattern.ts";
import { inflect, phraseKey } from "./forms.ts";
import type { CompiledLexicon, ConceptEntry, Entry } from "./lexicon.ts";
import { type NumberFile, PLAIN_NUMBERS } from "./number-words.ts";
import { compileGraph } from "./phrase-graph.ts";
import { type Place, Places } from "./phrase-places.ts";

/** Compiles the labels of concepts and the cue words of one language into one table of phrases. */
export function compileLexicon(
  cues: CueFile,
  labels: readonly LabelFile["labels"][],
  numbers?: NumberFile,
): CompiledLexicon {
  const table = new PhraseTable(cues);
  for (const file of labels) addLabels(table, file);
  for (const { entry, forms } of cueEntries(cues)) for (const form of forms) table.addForm(form, entry);
  const { words, endings, relations } = cues.health;
  const fold = (list: string[]) => list.map((word) => table.key(word));
  return {
    abbreviations: cues.abbreviations,
    compounds: cues.compounds,
    elisions: cues.elisions ?? [],
    order: cues.order,
    inflections: cues.inflections,
    ...table.compiled(),
    study: {
      participants: fold(cues.study.participants),
      samples: fold(cues.study.samples),
      phase: fold(cues.study.phase),
    },
    numbers: numbers ? compileNumbers(numbers, cues.elisions) : PLAIN_NUMBERS,
    health: { words: fold(words), endings, relations: fold(relations) },
  };
}

/** Compiles labels alone, to be read beside a lexicon whose rules they follow. */
export function compileLabels(rules: SpellingRules, labels: LabelFile["labels"]): CompiledLabels {
  const table = new PhraseTable(rules);
  addLabels(table, labels);
  return table.compiled();
}

const GAP = "…";

/** What a language does to words that are written down in it. */
type SpellingRules = Pick<CueFile, "inflections" | "shorthands" | "elisions">;
type CompiledLabels = Pick<CompiledLexicon, "entries" | "phrases">;

/** The phrases of a language with what they stand for; equal entries are kept once. */
class PhraseTable {
  private entries: Entry[] = [];
  private indexes = new Map<string, number>();
  private starts: Place[] = [];
  private places = new Places((word) =>
    this.key(word)
      .split(" ")
      .filter((token) => token !== ""),
  );
  private rules: SpellingRules;
  private elisions: ReadonlySet<string>;

  constructor(rules: SpellingRules) {
    this.rules = rules;
    this.elisions = new Set(rules.elisions ?? []);
  }

  key(phrase: string): string {
    return phraseKey(phrase, this.elisions);
  }

  /** Adds a cue word or phrase, which may have a gap. */
  addForm(form: string, entry: Entry): void {
    const pattern = parseForm(form, this.rules.shorthands);
    const gap = splitAtGap(pattern);
    const meaning = { entry: this.index(entry) };
    this.starts.push(
      gap
        ? this.places.of(gap.open, { behindGap: this.places.of(gap.close, meaning) })
        : this.places.of(pattern, meaning),
    );
  }

  /** Adds a label and its inflected forms. */
  addLabel(label: string, entry: Entry): void {
    const inflections = (word: string) => inflect(word, this.rules.inflections).slice(1);
    const pattern = parseForm(label, this.rules.shorthands);
    this.starts.push(this.places.of(pattern, { entry: this.index(entry), inflections }));
  }

  compiled(): CompiledLabels {
    return { entries: this.entries, phrases: compileGraph(this.starts) };
  }

  private index(entry: Entry): number {
    const key = JSON.stringify(entry);
    const index = this.indexes.get(key) ?? this.entries.push(entry) - 1;
    this.indexes.set(key, index);
    return index;
  }
}

/** The parts of a form before and behind its gap; null where it has none. */
function splitAtGap(pattern: FormPattern): { open: FormPattern; close: FormPattern } | null {
  if (pattern.kind !== "sequence") return null;
  const at = pattern.parts.findIndex((part) => part.kind === "text" && part.text === GAP);
  if (at < 0) return null;
  const sequence = (parts: FormPattern[]): FormPattern => ({ kind: "sequence", parts });
  return { open: sequence(pattern.parts.slice(0, at)), close: sequence(pattern.parts.slice(at + 1)) };
}

function addLabels(table: PhraseTable, labels: LabelFile["labels"]): void {
  for (const [concept, words] of Object.entries(labels))
    addConcept(table, concept, Array.isArray(words) ? { names: words } : words);
}

function addConcept(table: PhraseTable, concept: string, labels: Labels): void {
  for (const [as, word] of wordingsOf(labels)) table.addLabel(word, { role: "concept", concept, as });
  for (const [beside, words] of Object.entries(labels.beside ?? {})) {
    for (const [as, word] of wordingsOf(words)) table.addForm(word, { role: "beside", concept, as, beside });
  }
}

function wordingsOf({ names, exposed, unexposed, opposite }: Wordings): [ConceptEntry["as"], string][] {
  const by = { label: names, exposed, unexposed, opposite };
  return Object.entries(by).flatMap(([as, words]) =>
    (words ?? []).map((word): [ConceptEntry["as"], string] => [as as ConceptEntry["as"], word]),
  );
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
  for (const { forms, types, by } of cues.anaphors ?? []) {
    list.push({ forms, entry: { role: "anaphor", types: types ?? [], ...(by ? { by } : {}) } });
  }
  for (const [role, forms] of [...Object.entries(cues.structure), ...Object.entries(cues.modality)]) {
    list.push({ forms, entry: { role } as Entry });
  }
  return list;
}
