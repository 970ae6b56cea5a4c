import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import type { Entry } from "../lexicon.ts";
import { Entries } from "./entries.ts";
import { Lists } from "./lists.ts";
import { Names } from "./names.ts";
import { NOT_THERE, StringTable } from "./string-table.ts";

/** Where a word begins no phrase, in the column of first nodes. Node n is n + 1 there. */
export const NO_NODE = 0;
/** In a phrase this stands for any number: "aged # to #". */
const ANY_NUMBER = "#";

/** The words that close a gap, and what the phrase then means. */
type Closing = { close: readonly number[]; entry: Entry };
/** First word of what closes a gap → all that it can begin, the longest first. */
export type Gaps = ReadonlyMap<number, readonly Closing[]>;

/** All phrases of a language, as a graph over the numbers of its words. */
export class Phrases {
  /** Names of concepts in one word. */
  readonly names: Names;
  /** The number of the word that stands for any number. */
  readonly anyNumber: number;
  private words: StringTable;
  private root: Column;
  private edges: Lists;
  private targets: Column;
  private nodeMeanings: Column;
  private nodeGaps: Column;
  private meanings: Lists;
  private gapLists: Lists;
  private closings: Lists;
  private entries: Entries;
  private nodes = new Map<number, PhraseNode>();

  constructor(sections: Sections) {
    this.words = new StringTable(sections, "words");
    this.root = sections.column("root");
    this.edges = new Lists(sections, "edges");
    this.targets = sections.column("edges.nodes");
    this.nodeMeanings = sections.column("nodes.meanings");
    this.nodeGaps = sections.column("nodes.gaps");
    this.meanings = new Lists(sections, "meanings");
    this.gapLists = new Lists(sections, "gaps");
    this.closings = new Lists(sections, "closings");
    this.entries = new Entries(sections);
    this.names = new Names(sections, this.words);
    this.anyNumber = this.numberOf(ANY_NUMBER);
  }

  /** The number of a word, or of the part of it between two places; below zero where no phrase has it. */
  numberOf(word: string, from = 0, to = word.length): number {
    return this.words.indexOf(word, from, to);
  }

  /** What follows a word that begins a phrase; undefined where it begins none. */
  next(word: number): PhraseNode | undefined {
    const node = this.root[word] ?? NO_NODE;
    return node === NO_NODE ? undefined : this.nodeAt(node - 1);
  }

  /** What a word means on its own. */
  entriesOf(word: number): readonly Entry[] {
    return this.next(word)?.entries ?? [];
  }

  /** The node that an edge of a node leads to; undefined where the node has no edge with that word. */
  follow(node: number, word: number): PhraseNode | undefined {
    const { values } = this.edges;
    let [low, high] = this.edges.span(node);
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && values[low] === word ? this.nodeAt(this.targets[low] ?? NOT_THERE) : undefined;
  }

  /** Nodes are opened when a text first comes by: most never are. */
  private nodeAt(index: number): PhraseNode {
    const known = this.nodes.get(index);
    if (known) return known;
    const entries = Array.from(this.meanings.of(this.nodeMeanings[index] ?? NOT_THERE), this.entries.at);
    const node = new PhraseNode(this, index, entries, this.gapsOf(this.nodeGaps[index] ?? NOT_THERE));
    this.nodes.set(index, node);
    return node;
  }

  private gapsOf(list: number): Gaps | null {
    const pairs = this.gapLists.of(list);
    if (pairs.length === 0) return null;
    const closings: Closing[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      const close = [...this.closings.of(pairs[at] as number)];
      closings.push({ close, entry: this.entries.at(pairs[at + 1] ?? NOT_THERE) });
    }
    return Map.groupBy(closings, ({ close }) => close[0] ?? NOT_THERE);
  }
}

/** A place in a phrase: what the words so far mean, and what may follow. */
export class PhraseNode {
  readonly entries: readonly Entry[];
  /** Null where no gap opens here. */
  readonly gaps: Gaps | null;
  private phrases: Phrases;
  private index: number;

  constructor(phrases: Phrases, index: number, entries: readonly Entry[], gaps: Gaps | null) {
    this.phrases = phrases;
    this.index = index;
    this.entries = entries;
    this.gaps = gaps;
  }

  /** The node one word further; undefined where no phrase goes on with it. */
  next(word: number): PhraseNode | undefined {
    return this.phrases.follow(this.index, word);
  }
}
