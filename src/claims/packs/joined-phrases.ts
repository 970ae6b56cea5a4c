import type { Entry } from "../lexicon.ts";
import type { PhraseNode, Phrases } from "../phrases.ts";

/** Words that only the labels know are numbered from here on: no lexicon has as many. */
const FIRST_LABEL_WORD = 2 ** 30;
const NOT_THERE = -1;

/** The phrases of a lexicon and labels beside them, as one. Words have the lexicon's numbers, so that its gaps close as before. */
export class JoinedPhrases implements Phrases {
  readonly words: Phrases["words"];
  readonly anyNumber: number;
  private shipped: Phrases;
  private labels: Phrases;
  /** Numbers of words that both know: the lexicon's → the labels'. */
  private shared = new Map<number, number>();

  /** @param labels have no gaps and no words for numbers */
  constructor(shipped: Phrases, labels: Phrases) {
    this.shipped = shipped;
    this.labels = labels;
    this.anyNumber = shipped.anyNumber;
    this.words = {
      *like(...wanted) {
        yield* shipped.words.like(...wanted);
        yield* labels.words.like(...wanted);
      },
    };
  }

  numberOf(word: string, from = 0, to = word.length): number {
    const [known, label] = [this.shipped.numberOf(word, from, to), this.labels.numberOf(word, from, to)];
    if (label < 0) return known;
    if (known < 0) return FIRST_LABEL_WORD + label;
    this.shared.set(known, label);
    return known;
  }

  next(word: number): PhraseNode | undefined {
    return this.joined(this.shipped.next(this.inShipped(word)), this.labels.next(this.inLabels(word)));
  }

  entriesOf(word: number): readonly Entry[] {
    return this.next(word)?.entries ?? [];
  }

  /** The lexicon's own node where no label goes on: from there nothing is to be joined. */
  private joined(shipped: PhraseNode | undefined, label: PhraseNode | undefined): PhraseNode | undefined {
    if (!label) return shipped;
    return {
      entries: shipped ? union(shipped.entries, label.entries) : label.entries,
      behindGap: shipped?.behindGap ?? null,
      next: (word) => this.joined(shipped?.next(this.inShipped(word)), label.next(this.inLabels(word))),
    };
  }

  private inShipped(word: number): number {
    return word < FIRST_LABEL_WORD ? word : NOT_THERE;
  }

  private inLabels(word: number): number {
    return word < FIRST_LABEL_WORD ? (this.shared.get(word) ?? NOT_THERE) : word - FIRST_LABEL_WORD;
  }
}

/** Each meaning once, the lexicon's first. */
function union(some: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  return [...some, ...others.filter((entry) => !some.some((known) => isSame(known, entry)))];
}

/** Labels have no entries but concepts. */
function isSame(a: Entry, b: Entry): boolean {
  return a.role === "concept" && b.role === "concept" && a.concept === b.concept && a.as === b.as;
}
