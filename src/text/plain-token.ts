import type { Span } from "./span.ts";

/** A token in plain ASCII; see {@link file://./tokens.ts} for what the kinds are. */
export type PlainToken = Span & { kind: "word" | "number" | "mark" };

/**
 * Longest word, part of a word behind an apostrophe, and number of such parts, in characters. What is longer is noise
 * (encoded data, storms of accents) and is cut, because work that grows with the square of a word's length, such as taking
 * compounds apart, must never see it.
 */
export const MAX_WORD = 100;
export const MAX_PART = 20;
export const MAX_PARTS = 4;

const APOSTROPHE = 0x27;
const FIRST_BEYOND_ASCII = 0x80;

/**
 * The token at or after `from` where nothing but ASCII decides what it is, which is several times as fast as asking a
 * regular expression with Unicode classes. Null where the text ends, or has another character in the way or behind it
 * that may be part of the token.
 */
export function plainToken(text: string, from: number): PlainToken | null {
  let start = from;
  while (isSpace(text.charCodeAt(start))) start++;
  const first = text.charCodeAt(start);
  if (!(first < FIRST_BEYOND_ASCII)) return null;
  if (isDigit(first)) return { start, end: numberEnd(text, start), kind: "number" };
  if (!isLetter(first)) return { start, end: start + 1, kind: "mark" };
  const end = wordEnd(text, start);
  return end === null ? null : { start, end, kind: "word" };
}

/** Digits, and points and commas with digits on both sides. */
function numberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (!(next === 0x2e || next === 0x2c) || !isDigit(text.charCodeAt(end + 1))) return end;
    end++;
  }
}

/** Letters and digits, then some times an apostrophe with letters. Null where the word may go on beyond ASCII. */
function wordEnd(text: string, start: number): number | null {
  let end = start + 1;
  while (end < start + MAX_WORD && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  for (
    let parts = 0;
    parts < MAX_PARTS && text.charCodeAt(end) === APOSTROPHE && isLetter(text.charCodeAt(end + 1));
    parts++
  ) {
    const part = ++end;
    while (end < part + MAX_PART && isLetter(text.charCodeAt(end))) end++;
  }
  const next = text.charCodeAt(end);
  const afterNext = next === APOSTROPHE ? text.charCodeAt(end + 1) : next;
  return afterNext >= FIRST_BEYOND_ASCII ? null : end;
}

// `charCodeAt` beyond the end is NaN, for which all of these are false.
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
