import type { StringTable } from "./string-table.ts";

/** Words of a table, which is sorted by their UTF-16 units, found by how they begin and how long they are. */
export class SimilarWords {
  private words: StringTable;
  private read = new Map<number, string>();

  constructor(words: StringTable) {
    this.words = words;
  }

  /** The words that begin with some letters and are at most `difference` longer or shorter than `length`. */
  *like(beginning: string, length: number, difference: number): Generator<string> {
    for (let word = this.firstFrom(beginning); word < this.words.size; word++) {
      if (this.words.comparePrefix(word, beginning) !== 0) return;
      if (Math.abs(this.words.lengthOf(word) - length) <= difference) yield this.textOf(word);
    }
  }

  /** The number of the first word that does not come before one that begins so. */
  private firstFrom(beginning: string): number {
    let [low, high] = [0, this.words.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words.comparePrefix(middle, beginning) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private textOf(word: number): string {
    const text = this.read.get(word) ?? this.words.at(word);
    this.read.set(word, text);
    return text;
  }
}
