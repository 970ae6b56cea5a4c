import type { Entry } from "./lexicon.ts";

/** A place in a phrase: what the words so far mean, and what may follow. */
export type PhraseNode = {
  readonly entries: readonly Entry[];
  /** What closes a gap that opens here; null where none does. */
  readonly behindGap: PhraseNode | null;
  /** The node one word further; undefined where no phrase goes on with it. */
  next(word: number): PhraseNode | undefined;
};

/** All phrases that a text is read by: those of one lexicon, or of several. */
export type Phrases = {
  /** Words of the phrases by how they begin. */
  readonly words: { like(beginning: string, length: number, difference: number): Iterable<string> };
  /** The number of the word that stands for any number. */
  readonly anyNumber: number;
  /** The number of a word, or of the part of it between two places; below zero where no phrase has it. */
  numberOf(word: string, from?: number, to?: number): number;
  /** What follows a word that begins a phrase; undefined where it begins none. */
  next(word: number): PhraseNode | undefined;
  /** What a word means on its own. */
  entriesOf(word: number): readonly Entry[];
};
