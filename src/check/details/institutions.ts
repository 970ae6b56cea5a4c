import type { Evidence } from "#claims/evidence.ts";
import { lines } from "#text/lines.ts";
import { type Token, tokenize } from "#text/tokens.ts";
import type { Detail } from "../article-check.ts";

/** This part of an institution's name must be the same for a different ending to be a near miss, and this many words. */
const SAME_PART = 0.6;
const SAME_WORDS = 4;

/** Institutions of the study: the first mention of each that agrees, and every name that begins like one and ends differently. */
export function institutionDetails(text: string, study: Evidence): Detail[] {
  const names = (study.institutions ?? []).flatMap(({ name, also }) =>
    [name, ...(also ?? [])].map((form) => ({ name, words: words(form) })),
  );
  // Most records list none, and a text is not cut into words for nothing.
  if (names.length === 0) return [];
  const longestFirst = names.sort((a, b) => b.words.length - a.words.length);
  const found = lines(text).flatMap(({ start, line }) => mentions(tokenize(line, start), longestFirst, study, text));
  const agreed = new Set<string>();
  return found.filter(({ status, expected }) => status === "differs" || agreed.size !== agreed.add(expected).size);
}

type Name = { name: string; words: string[] };

function words(name: string): string[] {
  return tokenize(name)
    .filter(({ kind }) => kind !== "mark")
    .map(({ form }) => form);
}

function mentions(tokens: Token[], names: readonly Name[], study: Evidence, text: string): Detail[] {
  const details: Detail[] = [];
  const plain = tokens.filter(({ kind }) => kind !== "mark");
  for (let index = 0; index < plain.length; index++) {
    const exact = names.find(
      ({ words }) => sharedWords(plain, index, words) === words.length && !goesOn(plain, index + words.length, text),
    );
    const near = exact ? undefined : names.find(({ words }) => isNearMiss(plain, index, words, text));
    const name = exact ?? near;
    if (!name) continue;
    const length = exact ? exact.words.length : runLength(plain, index, text);
    details.push(detailOf(exact ? "agrees" : "differs", study, text, plain.slice(index, index + length), name.name));
    index += length - 1;
  }
  return details;
}

function sharedWords(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let shared = 0;
  while (shared < words.length && tokens[index + shared]?.form === words[shared]) shared++;
  return shared;
}

function isNearMiss(tokens: readonly Token[], index: number, words: readonly string[], text: string): boolean {
  const shared = sharedWords(tokens, index, words);
  const next = tokens[index + shared];
  return (
    shared >= SAME_WORDS &&
    shared / words.length >= SAME_PART &&
    shared < words.length &&
    next !== undefined &&
    isCapital(next, text)
  );
}

/** True where the name is only the beginning of a longer one: "Johns Hopkins University | Center for …". */
function goesOn(tokens: readonly Token[], index: number, text: string): boolean {
  const [last, next] = [tokens[index - 1], tokens[index]];
  return last !== undefined && next !== undefined && text.slice(last.end, next.start) === " " && isCapital(next, text);
}

function isCapital(token: Token, text: string): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** How far a name runs: to the last capitalised word, across "for", "of", "van". */
function runLength(tokens: readonly Token[], index: number, text: string): number {
  let length = 1;
  for (let offset = 1; index + offset < tokens.length; offset++) {
    const token = tokens[index + offset] as Token;
    const gap = text.slice((tokens[index + offset - 1] as Token).end, token.start);
    if (/[.,;:()]/.test(gap)) break;
    if (isCapital(token, text)) length = offset + 1;
    else if (token.end - token.start > 4 || offset >= length + 2) break;
    else if (offset >= 4) break;
  }
  return length;
}

function detailOf(status: Detail["status"], study: Evidence, text: string, tokens: Token[], expected: string): Detail {
  const start = (tokens[0] as Token).start;
  const end = (tokens.at(-1) as Token).end;
  return { study: study.id, kind: "institution", status, found: text.slice(start, end), expected, start, end };
}
