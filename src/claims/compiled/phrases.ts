import type { Sections } from "#binary/sections.ts";
import type { Entry } from "../lexicon.ts";
import { type FirstSteps, Graph } from "./graph.ts";
import { SimilarWords } from "./similar-words.ts";
import { StringTable } from "./string-table.ts";

/** In a phrase this stands for any number: "aged # to #". */
const ANY_NUMBER = "#";

/**
 * All phrases of a language. In the graph many of them begin alike, so after some words one can be at several of its nodes.
 * Such a set is worked out when a text first has these words, and remembered: most never are.
 */
export class Phrases {
  /** Words of the phrases by how they begin. */
  readonly words: SimilarWords;
  /** The number of the word that stands for any number. */
  readonly anyNumber: number;
  private numbers: StringTable;
  private graph: Graph;
  private firstSteps: FirstSteps | null = null;
  private first = new Map<number, PhraseNode>();
  private opened = new Map<string, PhraseNode>();

  constructor(sections: Sections) {
    this.numbers = new StringTable(sections, "words");
    this.words = new SimilarWords(this.numbers);
    this.graph = new Graph(sections, this.numbers.size);
    this.anyNumber = this.numberOf(ANY_NUMBER);
  }

  /** The number of a word, or of the part of it between two places; below zero where no phrase has it. */
  numberOf(word: string, from = 0, to = word.length): number {
    return this.numbers.indexOf(word, from, to);
  }

  /** What follows a word that begins a phrase; undefined where it begins none. */
  next(word: number): PhraseNode | undefined {
    const known = this.first.get(word);
    if (known || word < 0) return known;
    this.firstSteps ??= this.graph.firstSteps();
    const places = this.firstSteps.of(word);
    if (places.length === 0) return undefined;
    const node = this.nodeAt(places);
    this.first.set(word, node);
    return node;
  }

  /** What a word means on its own. */
  entriesOf(word: number): readonly Entry[] {
    return this.next(word)?.entries ?? [];
  }

  private nodeAt = (places: readonly number[]): PhraseNode => {
    const key = places.join();
    const known = this.opened.get(key);
    if (known) return known;
    const node = new PhraseNode(this.graph, places, this.nodeAt);
    this.opened.set(key, node);
    return node;
  };
}

/** A place in a phrase: what the words so far mean, and what may follow. */
export class PhraseNode {
  readonly entries: readonly Entry[];
  private graph: Graph;
  private places: readonly number[];
  private nodeAt: (places: readonly number[]) => PhraseNode;
  /** Worked out when first asked for: the last word of a phrase has none. */
  private steps: Map<number, readonly number[]> | null = null;
  private nodes = new Map<number, PhraseNode>();
  /** Undefined until it is asked for. */
  private closing: PhraseNode | null | undefined;

  /** @param places nodes of the graph, rising */
  constructor(graph: Graph, places: readonly number[], nodeAt: (places: readonly number[]) => PhraseNode) {
    this.entries = graph.entriesAt(places);
    this.graph = graph;
    this.places = places;
    this.nodeAt = nodeAt;
  }

  /** What closes a gap that opens here; null where none does. */
  get behindGap(): PhraseNode | null {
    if (this.closing === undefined) {
      const places = this.graph.behindGapsAt(this.places);
      this.closing = places.length > 0 ? this.nodeAt(places) : null;
    }
    return this.closing;
  }

  /** The node one word further; undefined where no phrase goes on with it. */
  next(word: number): PhraseNode | undefined {
    const known = this.nodes.get(word);
    if (known) return known;
    this.steps ??= this.graph.stepsFrom(this.places);
    const places = this.steps.get(word);
    if (!places) return undefined;
    const node = this.nodeAt(places);
    this.nodes.set(word, node);
    return node;
  }
}
