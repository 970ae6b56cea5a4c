import type { StudyWords } from "#claims/cue.ts";
import type { Evidence } from "#claims/evidence.ts";
import { lines } from "#text/lines.ts";
import { parseCount } from "#text/numbers.ts";
import { type Token, tokenize } from "#text/tokens.ts";
import type { Detail } from "../article-check.ts";

/** Between a number and what it counts stand at most this many words ("293 bloed- en tumormonsters"). */
const MAX_BETWEEN = 4;
const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

/** Numbers, phase, journal and trial registration of the study, each at its first mention that settles it. */
export function factDetails(text: string, study: Evidence, words: StudyWords): Detail[] {
  const tokens = lines(text).flatMap(({ line, start }) => tokenize(line, start));
  return [
    ...literal("journal", text, study, study.journal.includes(" ") ? study.journal : undefined),
    ...literal("trial", text, study, study.trial),
    ...count("participants", tokens, text, study, study.participants, words.participants),
    ...count("samples", tokens, text, study, study.samples, words.samples),
    ...phase(tokens, text, study, words.phase),
  ];
}

function literal(kind: Detail["kind"], text: string, study: Evidence, expected: string | undefined): Detail[] {
  const start = expected ? text.indexOf(expected) : -1;
  return expected && start >= 0
    ? [{ study: study.id, kind, status: "agrees", found: expected, expected, start, end: start + expected.length }]
    : [];
}

/**
 * Numbers of what `nouns` name. One that is the study's agrees. Only where the article gives no other number at all does
 * one that is not the study's differ: several numbers may be parts, and a part that the record does not list is no error.
 */
function count(
  kind: Detail["kind"],
  tokens: readonly Token[],
  text: string,
  study: Evidence,
  expected: number | undefined,
  nouns: readonly string[],
): Detail[] {
  if (expected === undefined) return [];
  const counted = tokens.filter((token, index) => token.kind === "number" && counts(tokens, index, nouns));
  const right = counted.find((token) => parseCount(token.form) === expected);
  if (right) return [settled(kind, "agrees", right, text, study, String(expected))];
  const [only, other] = counted;
  return only && !other && isMiscopied(parseCount(only.form), expected)
    ? [settled(kind, "differs", only, text, study, String(expected))]
    : [];
}

function counts(tokens: readonly Token[], index: number, nouns: readonly string[]): boolean {
  for (let next = index + 1; next <= index + MAX_BETWEEN; next++) {
    const token = tokens[next];
    if (token?.kind !== "word") return false;
    if (nouns.some((noun) => token.form === noun || (token.form.length > noun.length + 2 && token.form.endsWith(noun))))
      return true;
  }
  return false;
}

/** The same digits in another order, or one digit wrong: a slip of the pen rather than another number. */
function isMiscopied(found: number | null, expected: number): boolean {
  if (found === null) return false;
  const [a, b] = [String(found), String(expected)];
  const sorted = (digits: string) => [...digits].sort().join("");
  const oneWrong = a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;
  return (a.length > 1 && sorted(a) === sorted(b)) || (b.length > 1 && oneWrong);
}

function phase(tokens: readonly Token[], text: string, study: Evidence, words: readonly string[]): Detail[] {
  if (study.phase === undefined) return [];
  const stated = tokens
    .filter((_, index) => words.includes(tokens[index - 1]?.form ?? ""))
    .map((token) => ({ token, phase: ROMAN.get(token.form) ?? parseCount(token.form) }))
    .filter(({ phase }) => phase !== null && phase >= 1 && phase <= 4);
  const right = stated.find(({ phase }) => phase === study.phase);
  const [only] = stated;
  if (right) return [settled("phase", "agrees", right.token, text, study, String(study.phase))];
  return only && new Set(stated.map(({ phase }) => phase)).size === 1
    ? [settled("phase", "differs", only.token, text, study, String(study.phase))]
    : [];
}

function settled(
  kind: Detail["kind"],
  status: Detail["status"],
  { start, end }: Token,
  text: string,
  study: Evidence,
  expected: string,
): Detail {
  return { study: study.id, kind, status, found: text.slice(start, end), expected, start, end };
}
