import type { FigureRole, NumberWords } from "#claims/number-words.ts";
import { type Numerals, numberPhrase } from "#text/number-phrases.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "#text/tokens.ts";

/** What digits or words can stand for: "1.204" is a thousand to some and one and a bit to others. */
type Reading = {
  value: number;
  /** Worth of its last place: 0.01 of "0.37", 100,000 of "1.7 million". */
  place: number;
};

/** A number in a text. `first` and `last` are the indexes of its tokens. */
export type Figure = Span & {
  first: number;
  last: number;
  readings: Reading[];
  /** True where the text itself says that it is rounded: "about 650,000", "1.7 million". */
  rounded: boolean;
  /** As written, for digits; empty for words. */
  digits: string;
};

/** Words that stand around figures, by what they say of them. */
export type Cue = { role: FigureRole; first: number; last: number };

/** The numbers of a language with the words around them, ready to read with. */
class FigureWords {
  private words: ReadonlyMap<string, readonly FigureRole[]>;
  /** First word → length of the longest phrase that begins with it. */
  private longest = new Map<string, number>();
  private numerals: Numerals;
  private numeralStarts: ReadonlySet<string>;
  private plain: NumberWords;

  constructor(plain: NumberWords) {
    this.plain = plain;
    this.words = new Map(plain.words);
    for (const [phrase] of plain.words) {
      const words = phrase.split(" ");
      const first = words[0] as string;
      this.longest.set(first, Math.max(words.length, this.longest.get(first) ?? 0));
    }
    this.numerals = {
      values: new Map(plain.numerals),
      joiners: new Set(plain.joiners),
      compound: plain.compound,
    };
    this.numeralStarts = new Set(plain.numerals.map(([phrase]) => phrase.split(" ", 1)[0] as string));
  }

  /** The cues of a sentence, in order; the longest phrase at each token, with all that it can say. */
  cues(tokens: readonly Token[]): Cue[] {
    const cues: Cue[] = [];
    for (let index = 0; index < tokens.length; ) {
      const longest = this.longest.get((tokens[index] as Token).form);
      const length = longest === undefined ? 0 : this.phraseLength(tokens, index, longest);
      const roles = length > 0 ? this.words.get(formOf(tokens, index, length)) : undefined;
      for (const role of roles ?? []) cues.push({ role, first: index, last: index + length - 1 });
      index += Math.max(1, length);
    }
    return cues;
  }

  private phraseLength(tokens: readonly Token[], index: number, longest: number): number {
    for (let length = Math.min(longest, tokens.length - index); length > 0; length--) {
      if (this.words.has(formOf(tokens, index, length))) return length;
    }
    return 0;
  }

  /** The numbers of a sentence, in order. */
  figures(tokens: readonly Token[], text: string, cues: readonly Cue[]): Figure[] {
    const figures: Figure[] = [];
    const about = new Set(cues.flatMap(({ role, last }) => (role === "about" ? [last + 1] : [])));
    for (let index = 0; index < tokens.length; ) {
      const figure = this.figureAt(tokens, index, text);
      if (figure) figures.push(about.has(figure.first) ? { ...figure, rounded: true } : figure);
      index = figure ? figure.last + 1 : index + 1;
    }
    return figures;
  }

  private figureAt(tokens: readonly Token[], index: number, text: string): Figure | null {
    const token = tokens[index] as Token;
    return token.kind === "number" ? this.digitsAt(tokens, index, text) : this.wordsAt(tokens, index);
  }

  private wordsAt(tokens: readonly Token[], index: number): Figure | null {
    const { kind, form } = tokens[index] as Token;
    // Asked of every word, of which few begin a number.
    if (kind !== "word" || !(this.plain.compound || this.numeralStarts.has(form))) return null;
    const phrase = numberPhrase(wordsFrom(tokens, index), this.numerals);
    if (!phrase) return null;
    const last = index + phrase.words - 1;
    return {
      ...spanOf(tokens, index, last),
      readings: [{ value: phrase.value, place: 1 }],
      rounded: false,
      digits: "",
    };
  }

  private digitsAt(tokens: readonly Token[], index: number, text: string): Figure {
    const { last, digits } = this.groupsAt(tokens, index, text);
    const readings = readDigits(digits, this.plain.decimal);
    const scale = this.numerals.values.get(tokens[last + 1]?.form ?? "") ?? 1;
    if (scale < 1000) return { ...spanOf(tokens, index, last), readings, rounded: false, digits };
    return {
      ...spanOf(tokens, index, last + 1),
      readings: readings.map(({ value, place }) => ({ value: value * scale, place: place * scale })),
      rounded: true,
      digits: "",
    };
  }

  /** Digits with the groups behind them: "1 672 983", and the "0·37" of The Lancet. */
  private groupsAt(tokens: readonly Token[], index: number, text: string): { last: number; digits: string } {
    const first = tokens[index] as Token;
    let digits = first.form;
    let last = index;
    const [point, decimals] = [tokens[index + 1], tokens[index + 2]];
    const isRaised = point?.form === "·" && decimals?.kind === "number" && decimals.start === first.end + 1;
    if (isRaised) return { last: index + 2, digits: `${digits}.${decimals.form}` };
    while (/^\d{1,3}(?: \d{3})*$/.test(digits)) {
      const next = tokens[last + 1];
      if (!next || !/^\d{3}$/.test(next.form) || !this.parts(text.slice((tokens[last] as Token).end, next.start)))
        break;
      digits += ` ${next.form}`;
      last++;
    }
    return { last, digits };
  }

  /** Spaces that do not break are for thousands everywhere; plain ones only where the language uses them. */
  private parts(gap: string): boolean {
    return gap === "\u00a0" || gap === "\u202f" || gap === "\u2009" || (gap === " " && this.plain.spaced);
  }
}

const known = new WeakMap<NumberWords, FigureWords>();

/** The numbers of a language, made ready once. */
export function figureWordsOf(numbers: NumberWords): FigureWords {
  const words = known.get(numbers) ?? new FigureWords(numbers);
  known.set(numbers, words);
  return words;
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span & { first: number; last: number } {
  return { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end, first, last };
}

function formOf(tokens: readonly Token[], index: number, length: number): string {
  let form = "";
  for (let at = index; at < index + length; at++) form += `${at > index ? " " : ""}${(tokens[at] as Token).form}`;
  return form;
}

/** The words from an index on, as far as a number may reach. */
function wordsFrom(tokens: readonly Token[], index: number): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(index, index + 12)) {
    if (token.kind !== "word") break;
    words.push(token.form);
  }
  return words;
}

/** Longer runs of digits count nothing. */
const MAX_DIGITS = 20;

/** All that digits can mean: with the language's own marks first, and with those of English where it borrows a figure. */
function readDigits(digits: string, decimal: "." | ","): Reading[] {
  const plain = digits.replaceAll(" ", "");
  if (plain.length > MAX_DIGITS) return [];
  const other = decimal === "." ? "," : ".";
  const readings = [decimal, other].flatMap((mark) => readWith(plain, mark));
  return readings.filter(({ value }, index) => readings.findIndex((one) => one.value === value) === index);
}

function readWith(digits: string, decimal: string): Reading[] {
  const parts = digits.split(decimal);
  const [whole = "", decimals] = parts;
  const thousands = decimal === "." ? "," : ".";
  if (parts.length > 2 || decimals?.includes(thousands)) return [];
  if (whole.includes(thousands) && !/^[1-9]\d{0,2}([.,]\d{3})+$/.test(whole)) return [];
  const value = Number(`${whole.replaceAll(thousands, "")}.${decimals ?? "0"}`);
  return [{ value, place: 10 ** -(decimals?.length ?? 0) }];
}
