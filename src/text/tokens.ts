import { fold } from "./fold.ts";
import { MAX_PART, MAX_PARTS, MAX_WORD, type PlainToken, plainToken } from "./plain-token.ts";
import type { Span } from "./span.ts";

/** A word, a number or a punctuation mark, with its place in the text. */
export type Token = Span & {
  kind: "word" | "number" | "mark";
  /** The folded form for words, the text itself otherwise. */
  form: string;
};

// A number keeps its inner points and commas ("1,000", "0.5"); a word keeps inner apostrophes ("baby's") and digits ("b12").
const NUMBER = "\\d+(?:[.,]\\d+)*";
const WORD = `[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]{0,${MAX_WORD - 1}}(?:['’ʼ][\\p{L}\\p{M}]{1,${MAX_PART}}){0,${MAX_PARTS}}`;
const MARK = "[^\\s\\p{L}\\p{M}\\p{N}]";
const TOKEN = new RegExp(`${NUMBER}|${WORD}|${MARK}`, "gu");
const APOSTROPHES = new Set(["’", "‘", "ʼ", "`", "´"]);
const HYPHENS = new Set(["-", "‐", "‑"]);

const NO_ELISIONS: ReadonlySet<string> = new Set();

/**
 * Splits a sentence into tokens. Hyphens inside a word part it in two and are not tokens themselves, so that "PD-1",
 * "PD 1" and "pd‑1" read alike. Linear in the length of the text.
 * @param elisions short words that lose their vowel and lean on the next one: with `l`, "l'aspirine" is two words
 */
export function tokenize(text: string, offset = 0, elisions = NO_ELISIONS): Token[] {
  const tokens: Token[] = [];
  for (let next = nextToken(text, 0); next !== null; next = nextToken(text, next.end)) {
    const { start, end, kind } = next;
    const raw = text.slice(start, end);
    if (kind === "mark" && HYPHENS.has(raw) && isInnerHyphen(text, start)) continue;
    const token = { start: start + offset, end: end + offset, kind, form: kind === "mark" ? markForm(raw) : fold(raw) };
    if (kind === "word" && elisions.size > 0) tokens.push(...parted(token, elisions));
    else tokens.push(token);
  }
  return tokens;
}

/** An elided word and the one that it leans on, which may be elided in turn ("qu'l'"); the token itself where nothing is. */
function parted(token: Token, elisions: ReadonlySet<string>): Token[] {
  const cut = token.form.indexOf("'");
  if (cut < 0 || !elisions.has(token.form.slice(0, cut))) return [token];
  // Elided words have no accents, so that their length in the text is that of their form.
  const middle = Math.min(token.start + cut + 1, token.end);
  return [
    { ...token, end: middle, form: token.form.slice(0, cut) },
    ...parted({ ...token, start: middle, form: token.form.slice(cut + 1) }, elisions),
  ];
}

function nextToken(text: string, from: number): PlainToken | null {
  return plainToken(text, from) ?? unicodeToken(text, from);
}

/** The token at or after `from` in any script; null where there is none. */
function unicodeToken(text: string, from: number): PlainToken | null {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  return match && { start: match.index, end: TOKEN.lastIndex, kind: kindOf(match[0]) };
}

/** Marks stand for themselves; of apostrophes there is one kind, as in words. */
function markForm(raw: string): string {
  return APOSTROPHES.has(raw) ? "'" : raw;
}

/** A hyphen that touches a letter or digit on at least one side belongs to a word ("bloed- en tumormonsters"). */
function isInnerHyphen(text: string, index: number): boolean {
  const before = text[index - 1] ?? " ";
  const after = text[index + 1] ?? " ";
  return /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after);
}

function kindOf(raw: string): Token["kind"] {
  if (/^\d/.test(raw)) return "number";
  return /^[\p{L}\p{M}]/u.test(raw) ? "word" : "mark";
}
