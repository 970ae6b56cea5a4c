/** What a language's number words are worth, and how they go together. */
export type Numerals = {
  values: ReadonlyMap<string, number>;
  /** Words within numbers: "and". */
  joiners: ReadonlySet<string>;
  /** True where number words are written together: "tweeëndertig". */
  compound: boolean;
};

/** A number in words, and how many of the words it takes. */
export type NumberPhrase = { value: number; words: number };

/** Longer numbers are nowhere written in words. */
const MAX_WORDS = 10;
/** Longest word that is taken apart. */
const MAX_COMPOUND = 60;

/**
 * The number that begins at the first of some folded words: "two hundred and five patients" is 205 in four words. Null where
 * none begins there. "One" and its like, which are articles in many languages, count only as part of a larger number.
 */
export function numberPhrase(words: readonly string[], numerals: Numerals): NumberPhrase | null {
  const sum = new Sum();
  let taken = 0;
  for (let index = 0; index < Math.min(words.length, MAX_WORDS); ) {
    const joined = index > 0 && numerals.joiners.has(words[index] as string) ? 1 : 0;
    const next = numeralAt(words, index + joined, numerals);
    if (!next || !sum.add(next.values, joined > 0)) break;
    index += joined + next.words;
    taken = index;
  }
  return taken > 0 && sum.value > 1 ? { value: sum.value, words: taken } : null;
}

/** Numerals of two words ("quatre vingts") before those of one. */
function numeralAt(
  words: readonly string[],
  index: number,
  numerals: Numerals,
): { values: number[]; words: number } | null {
  const [first, second] = [words[index], words[index + 1]];
  if (first === undefined) return null;
  const two = second === undefined ? undefined : numerals.values.get(`${first} ${second}`);
  if (two !== undefined) return { values: [two], words: 2 };
  const one = numerals.values.get(first);
  if (one !== undefined) return { values: [one], words: 1 };
  const parts = numerals.compound ? compoundParts(first, numerals) : null;
  return parts && { values: parts, words: 1 };
}

/** A number as it grows word by word. */
class Sum {
  private done = 0;
  private current = 0;
  /** The last scale word; only smaller ones may follow. */
  private scale = Number.POSITIVE_INFINITY;

  get value(): number {
    return this.done + this.current;
  }

  /** Takes numerals in, all or none; false where they cannot go on with this number ("two three"). */
  add(values: readonly number[], joined: boolean): boolean {
    const before = { done: this.done, current: this.current, scale: this.scale };
    if (values.every((value) => this.addOne(value, joined))) return true;
    Object.assign(this, before);
    return false;
  }

  private addOne(value: number, joined: boolean): boolean {
    if (value >= 1000) return this.multiplyAll(value);
    if (value === 100 && this.current > 0 && this.current < 100) {
      this.current *= 100;
      return true;
    }
    // "Between twenty and thirty" are two numbers; "a hundred and thirty" is one.
    if (!fits(value, this.current) || (joined && this.value === 0)) return false;
    this.current += value;
    return true;
  }

  private multiplyAll(scale: number): boolean {
    if (scale >= this.scale || (this.current === 0 && this.done > 0)) return false;
    this.done += (this.current || 1) * scale;
    this.current = 0;
    this.scale = scale;
    return true;
  }
}

/** True where a value finds only zeros in the places it fills; seventy is "soixante-dix" and ninety "quatre-vingt-dix". */
function fits(value: number, current: number): boolean {
  if (current === 0) return true;
  const tens = current % 100;
  if (value < 10) return current % 10 === 0 && tens !== 10;
  if (value < 20) return tens === 0 || tens === 60 || tens === 80;
  return value < 100 ? tens === 0 : current % 1000 === 0 && value < 1000;
}

/** The numerals of a word such as "tweehonderdvijfentwintig", units behind tens; null where it is no number. */
function compoundParts(word: string, numerals: Numerals): number[] | null {
  if (word.length > MAX_COMPOUND) return null;
  const parts: { value: number; joined: boolean }[] = [];
  for (let at = 0; at < word.length; ) {
    const joiner = parts.length > 0 ? [...numerals.joiners].find((one) => word.startsWith(one, at)) : undefined;
    const plain = longestNumeral(word, at, numerals);
    const behind = plain || !joiner ? null : longestNumeral(word, at + joiner.length, numerals);
    const part = plain ?? behind;
    if (!part) return null;
    parts.push({ value: part.value, joined: !plain });
    at = part.end;
  }
  return unitsLast(parts);
}

function longestNumeral(word: string, at: number, { values }: Numerals): { value: number; end: number } | null {
  for (let end = Math.min(word.length, at + 14); end > at + 1; end--) {
    const value = values.get(word.slice(at, end));
    if (value !== undefined) return { value, end };
  }
  return null;
}

/** "Five and twenty" in the order of digits: twenty, five. */
function unitsLast(parts: readonly { value: number; joined: boolean }[]): number[] {
  const values = parts.map(({ value }) => value);
  for (const [index, { value, joined }] of parts.entries()) {
    const before = values[index - 1];
    if (joined && before !== undefined && before < 10 && value >= 20 && value < 100) {
      values[index - 1] = value;
      values[index] = before;
    }
  }
  return values;
}
