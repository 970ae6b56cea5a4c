import { fold } from "./fold.ts";
import type { Span } from "./span.ts";

/** A word, a number or a punctuation mark, with its place in the text. */
export type Token = Span & {
  kind: "word" | "number" | "mark";
  /** The folded form for words, the text itself otherwise. */
  form: string;
  /** True where nothing but a hyphen or nothing at all stands between this token and the one before. */
  joined: boolean;
};

// A number keeps its inner points and commas ("1,000", "0.5"); a word keeps inner apostrophes ("baby's") and digits ("b12").
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const HYPHENS = new Set(["-", "‐", "‑"]);
/** Longer "words" are noise (encoded data, bracket storms without spaces); they are cut so that no later step sees one. */
const MAX_TOKENS = 400;

/**
 * Splits a sentence into tokens. Hyphens inside a word part it in two and are not tokens themselves, so that "PD-1",
 * "PD 1" and "pd‑1" read alike. At most {@link MAX_TOKENS} tokens are returned: no sentence is longer.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index + offset;
    if (HYPHENS.has(raw) && isInnerHyphen(text, match.index)) continue;
    const joined = previousEnd >= 0 && start - previousEnd <= 1 && !/\s/.test(text.slice(previousEnd - offset, match.index));
    tokens.push({ start, end: start + raw.length, kind: kindOf(raw), form: fold(raw), joined });
    previousEnd = start + raw.length;
    if (tokens.length === MAX_TOKENS) break;
  }
  return tokens;
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
