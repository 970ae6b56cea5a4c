import lexicon from "../../assets/lexicon/page/furniture.json" with { type: "json" };
import { alternatives } from "./alternatives.ts";

/** What words of a page's furniture stand for; see `assets/lexicon/page/furniture.json`. */
export type PageWord = "references" | "notes" | "related" | "comments" | "advertisement" | "mark" | "policy";

/** Longest heading or label that is looked at: these words stand alone or with a number. */
const MAX_LABEL = 80;

const patterns = new Map<string, RegExp>();

/** True where a heading or label says just this, give or take a number and punctuation: `7. References`, `Show comments (12)`. */
export function says(word: PageWord, text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  const source = () =>
    `^[\\P{L}]*(?:${alternatives(lexicon, "show")}[\\P{L}]+)?${alternatives(lexicon, word)}[\\P{L}]*$`;
  return pattern(`${word}=`, source).test(text);
}

/** True where a line begins with such words and a colon: `Read also: …`. */
export function opensWith(word: PageWord, text: string): boolean {
  return pattern(`${word}:`, () => `^[\\P{L}]{0,3}${alternatives(lexicon, word)}\\s?[:：]`).test(
    text.slice(0, MAX_LABEL),
  );
}

/** True where the words occur anywhere. */
export function mentions(word: PageWord, text: string): boolean {
  return pattern(word, () => `(?<!\\p{L})${alternatives(lexicon, word)}`).test(text);
}

function pattern(key: string, source: () => string): RegExp {
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(source(), "iu");
  patterns.set(key, made);
  return made;
}
