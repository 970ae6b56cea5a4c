/** Letters of other scripts, and digits, that are taken for a Latin letter at a glance. */
const TAKEN_FOR: Readonly<Record<string, string>> = Object.fromEntries([
  ["а", "a"],
  ["в", "b"],
  ["с", "c"],
  ["ԁ", "d"],
  ["е", "e"],
  ["һ", "h"],
  ["н", "h"],
  ["і", "l"],
  ["ј", "j"],
  ["к", "k"],
  ["м", "m"],
  ["о", "o"],
  ["р", "p"],
  ["ѕ", "s"],
  ["т", "t"],
  ["у", "y"],
  ["х", "x"],
  ["α", "a"],
  ["β", "b"],
  ["ε", "e"],
  ["ι", "l"],
  ["κ", "k"],
  ["ν", "v"],
  ["ο", "o"],
  ["ρ", "p"],
  ["τ", "t"],
  ["υ", "u"],
  ["χ", "x"],
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
  ["|", "l"],
  ["5", "s"],
] as const);
/** Letters that run into one. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
];
const MARKS = /\p{M}+/gu;
const NOT_SEEN = /[^\p{L}\p{N}|]+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * What is left of a name where all is gone that the eye passes over: case, accents, marks, spaces, and the difference between
 * letters that look alike. Two names with the same one are easily mistaken for each other. A small part of what Unicode's
 * "confusables" list (https://www.unicode.org/reports/tr39/), for the scripts that are read here.
 */
export function lookOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(MARKS, "").replace(NOT_SEEN, "");
  const letters = Array.from(plain, (letter) => TAKEN_FOR[letter] ?? letter).join("");
  return PAIRS.reduce((look, [pair, one]) => look.replace(pair, one), letters);
}

/** True where one word has Latin and Cyrillic letters, as no honest word has: "аspirin" with a Cyrillic а. "TNFα" is one. */
export function mixesScripts(text: string): boolean {
  return text.split(/[^\p{L}\p{M}]+/u).some((word) => LATIN.test(word) && CYRILLIC.test(word));
}
