/** One number or letter inside a mark, with its place in the text. */
export interface Label {
  text: string;
  start: number;
  end: number;
  /** True where a dash joins it to the label before: the two are the ends of a range. */
  closesRange: boolean;
}

/** Something in the text that has the form of a citation mark. Whether it is one depends on what it leads to. */
export interface Mark {
  start: number;
  end: number;
  labels: Label[];
}

import { digitsOf } from "./raised-digits.ts";

/** Longest content of a mark; twenty references with three digits each fit. */
const MAX_CONTENT = 120;
/**
 * Four digits are years, 0 is an index; letters, `note 3`, `iv` and `†` are footnotes, those of wikis in many languages. Pages of the
 * work may follow: `9(p14)`, `1, p. 14`.
 */
const LABEL =
  /\s*((?:(?:note|nota|noot|anm|прим|комм?|nb|fn|n|(?:lower|upper)-(?:alpha|roman|greek))\.?|\p{L}(?=\s))\s?\d{1,3}|[1-9]\d{0,2}|[ivx]{2,6}|[a-z\u03b1-\u03c9а-яёіїєґ]|[*†‡§¶‖]{1,3})(?![\p{L}\d])(?:\s?[(,:]\s?(?:pp?|s|blz|с|стр)\.?\s?\d[\d–-]{0,9}\)?)?\s*/iuy;
const JOINT = /[,;]\s*(?:and|&)?|[-‐‑‒–—−]|&|and(?=\s)/iuy;
/** A symbol right behind a word or its punctuation, where it stands for a note. */
const SYMBOLS = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'%.,;:!?])[*†‡§¶‖]{1,3}(?![\p{L}\p{N}*†‡§¶‖])/gu;
const LONE_DASH = /^\s?[-‐‑‒–—−]\s?$/;
const BETWEEN_MARKS = /^\s?[,;‐‑‒–—−-]?\s?$/;
const RANGE = /^[-‐‑‒–—−]/;
/** `([1], [2], etc.)` speaks about marks: brackets, then a word or two, then the end of the parenthesis. */
const AFTER_EXAMPLE = /^\s*(?:,\s*)?\p{L}[\p{L}.\s]{0,14}\)/u;
const RAISED_NUMBER = /[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}/gu;
const RAISED_DIGITS =
  /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'%.,;:!?])(?<![⁰¹²³⁴-⁹⁺⁻])[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?:[,⁻–‐-][¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}){0,20}(?![\p{L}\p{N}⁺⁻])/gu;

/** Marks in brackets of the given sort, `[4–6, 9]` or `(15)`, in the order of the text; linear in its length. */
export function bracketMarks(text: string, opener: "[" | "(" = "["): Mark[] {
  const marks: Mark[] = [];
  let open = -1;
  for (const { 0: bracket, index } of text.matchAll(opener === "[" ? /[[\]]/g : /[()]/g)) {
    if (bracket === opener) open = index;
    else if (open >= 0) {
      const labels = index - open <= MAX_CONTENT ? labelsIn(text, open + 1, index) : null;
      if (labels !== null && !isCode(text, open, index + 1)) marks.push({ start: open, end: index + 1, labels });
      open = -1;
    }
  }
  return opener === "[" ? joinedByDash(text, withoutExamples(text, inDoubleBrackets(text, marks))) : marks;
}

/** Marks with nothing but a dash between are one: `[4]–[6]`, or links `4`–`6`. In the order of the text. */
export function joinedByDash(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    // A range has two ends: what another dash follows is no citation.
    const isOpen = last !== undefined && !last.labels.some(({ closesRange }) => closesRange);
    if (!isOpen || !LONE_DASH.test(text.slice(last.end, mark.start))) joined.push(mark);
    else {
      joined.pop();
      const [first, ...others] = mark.labels;
      const ends = first === undefined ? [] : [{ ...first, closesRange: true }, ...others];
      joined.push({ start: last.start, end: mark.end, labels: [...last.labels, ...ends] });
    }
  }
  return joined;
}

/** `[[3], [4], [5]]` is one mark. */
function inDoubleBrackets(text: string, marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (let index = 0; index < marks.length; index++) {
    const first = marks[index] as Mark;
    let last = index;
    if (text[first.start - 1] === "[")
      while (last + 1 < marks.length && BETWEEN_MARKS.test(text.slice(marks[last]?.end, marks[last + 1]?.start)))
        last++;
    const end = marks[last]?.end ?? first.end;
    if (last === index || text[end] !== "]") joined.push(first);
    else {
      joined.push({ start: first.start - 1, end: end + 1, labels: labelsOf(text, marks.slice(index, last + 1)) });
      index = last;
    }
  }
  return joined;
}

function labelsOf(text: string, marks: readonly Mark[]): Label[] {
  return marks.flatMap(({ start, labels }, index) =>
    labels.map((label, place) => ({
      ...label,
      closesRange:
        label.closesRange || (place === 0 && index > 0 && RANGE.test(text.slice(marks[index - 1]?.end, start).trim())),
    })),
  );
}

/**
 * Raised digits right behind a word, `²`, `¹,³`, `⁴⁻⁶`, in the order of the text; their labels are plain digits. Isotopes
 * (`¹³C`) and charges (`²⁺`) are none.
 */
export function raisedMarks(text: string): Mark[] {
  return [...text.matchAll(RAISED_DIGITS)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    labels: [...whole.matchAll(RAISED_NUMBER)].map((number) => {
      const start = index + number.index;
      const closesRange = RANGE.test(whole.slice(number.index - 1).replace("⁻", "-"));
      return { text: digitsOf(number[0]), start, end: start + number[0].length, closesRange };
    }),
  }));
}

/** Symbols of notes right behind a word, `†`, in the order of the text. */
export function symbolMarks(text: string): Mark[] {
  return [...text.matchAll(SYMBOLS)].map(({ 0: symbol, index }) => {
    const place = { start: index, end: index + symbol.length };
    return { ...place, labels: [{ text: symbol, ...place, closesRange: false }] };
  });
}

/** The labels that `text` consists of from `start` to `end`; null where there is anything else, or nothing. */
export function labelsIn(text: string, start: number, end: number): Label[] | null {
  const labels: Label[] = [];
  const content = text.slice(start, end);
  let at = 0;
  let closesRange = false;
  while (at < content.length) {
    const label = matchAt(LABEL, content, at);
    if (label === null) return null;
    const [whole, name = ""] = label;
    const from = start + at + whole.indexOf(name);
    labels.push({ text: name, start: from, end: from + name.length, closesRange });
    at += label[0].length;
    if (at === content.length) return labels;
    const joint = matchAt(JOINT, content, at);
    if (joint === null) return null;
    closesRange = RANGE.test(joint[0]);
    at += joint[0].length;
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `[1] => 2`, `x = [1, 2]`, `$list[3]`: programs and their output. */
function isCode(text: string, start: number, end: number): boolean {
  return (
    /^\s?=/.test(text.slice(end, end + 2)) || /(?:=\s?|\$\w{1,30})$/.test(text.slice(Math.max(0, start - 32), start))
  );
}

function withoutExamples(text: string, marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  let chain: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    if (chain.length === 0 && !/\(\s?$/.test(text.slice(Math.max(0, mark.start - 2), mark.start))) {
      kept.push(mark);
      continue;
    }
    chain.push(mark);
    const next = marks[index + 1];
    if (next !== undefined && /^\s?,\s?$/.test(text.slice(mark.end, next.start))) continue;
    const isExample = chain.length > 1 && AFTER_EXAMPLE.test(text.slice(mark.end, mark.end + 24));
    if (!isExample) kept.push(...chain);
    chain = [];
  }
  return kept;
}
