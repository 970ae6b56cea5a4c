import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import type { StringTable } from "./string-table.ts";

/** Shorter words have too many neighbours to be recognised where they are misspelt. */
export const SHORTEST_NAME = 8;

/** Names of concepts in one word of at least {@link SHORTEST_NAME} letters, in the order of their UTF-16 units. */
export class Names {
  private words: StringTable;
  /** Numbers of the words, which are sorted like the words themselves. */
  private names: Column;
  private read = new Map<number, string>();

  constructor(sections: Sections, words: StringTable) {
    this.words = words;
    this.names = sections.column("names");
  }

  /** The names that begin with some letters and are at most `difference` longer or shorter than `length`. */
  *like(beginning: string, length: number, difference: number): Generator<string> {
    for (let at = this.firstFrom(beginning); at < this.names.length; at++) {
      const word = this.names[at] as number;
      if (this.words.comparePrefix(word, beginning) !== 0) return;
      if (Math.abs(this.words.lengthOf(word) - length) <= difference) yield this.nameOf(word);
    }
  }

  /** The place of the first name that does not come before one that begins so. */
  private firstFrom(beginning: string): number {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words.comparePrefix(this.names[middle] as number, beginning) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private nameOf(word: number): string {
    const name = this.read.get(word) ?? this.words.at(word);
    this.read.set(word, name);
    return name;
  }
}
