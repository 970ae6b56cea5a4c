import type { Mark } from "./markers.ts";

/** `64 [56–71]` is a median with its range; after a year, `in 2019 [5–7]`, it is a citation. */
const AFTER_NUMBER = /(?<![\d.,])(?!(?:19|20)\d\d\s*$)[\d.,]*\d\s*(?:%\s*)?$/;
const EXAMPLE =
  /\(\s{0,2}\[\s{0,2}1\s{0,2}\]\s{0,2},\s{0,2}\[\s{0,2}2\s{0,2}\]\s{0,2},?\s{0,2}\p{L}[\p{L}.\s]{0,14}\)/u;
/** What stands before and behind the number of a point: the line's begin, a colon or comma, "and"; then a word. */
const BEFORE_POINT = /(?:^|\n|[:;,]|(?<!\p{L})(?:and|or|en|of|und|oder|et|ou|y|o|и|або|та|і|или))\s{0,3}$/iu;
/** What a number in brackets belongs to behind "Fig. [1]". */
const FIGURE =
  /(?<!\p{L})(?:figs?|figures?|tables?|tab|abb|abbildung|tabelle|fig(?:uur|uren)|afb|tabel(?:len)?|tableaux?|figuras?|tablas?|рис|мал|табл?|рисун\p{L}{0,4}|таблиц\p{L}{0,3})\.?\s?$/iu;
const MAX_POINT = 300;
const BEGINS_POINT = /^\s?\p{L}/u;
/** What a small raised number belongs to when it is no citation: a unit, a power of ten, a formula; or nothing, as in a footnote. */
const BASE =
  /(?:^\s*|\n[^\S\n]*)$|(?<![\p{L}\p{N}])(?:\p{L}|\p{Lu}\p{L}|[ckmnµμd]m|m[cs]|[смкд]м|ft|in|yd|mi|kg|cc|[Cc]hi|[Ii]nch)$|(?<![\p{L}\p{N}.,])[\p{L}\p{N}.,]*\p{N}\p{L}{0,2}$/u;

/** True for brackets that may be an interval: a pair or range right after a number, `5 [3, 7]`. */
export function mayBeInterval(text: string, mark: Mark): boolean {
  return mark.labels.length === 2 && followsNumber(text, mark);
}

/** True right after a word for a figure or a table. */
export function numbersFigure(text: string, { start }: Mark): boolean {
  return FIGURE.test(text.slice(Math.max(0, start - 16), start));
}

/** True right after a number that is no year: `12 (3)`. */
export function followsNumber(text: string, mark: Mark): boolean {
  return AFTER_NUMBER.test(text.slice(Math.max(0, mark.start - 20), mark.start));
}

/** True where a raised number after these words is a power or part of a name: `m`, `10`, `CO`, `CD4`; or where it opens the line. */
export function takesExponent(before: string): boolean {
  return BASE.test(before.slice(-20));
}

/** True for text that explains citation marks by example, `([1], [2], etc.)`, as notices of sites do. */
export function explainsMarks(text: string): boolean {
  return EXAMPLE.test(text);
}

/** True for a number in parentheses that counts points of a list in the line: `(1) boil, (2) steep`. */
export function countsPoints(text: string, { start, end, labels }: Mark): boolean {
  if (!BEGINS_POINT.test(text.slice(end, end + 3))) return false;
  if (isPointAt(text, start)) return true;
  // The first may follow any word: `we ask (1) how loud it is, (2) who hears it`.
  const rest = text.slice(end, end + MAX_POINT);
  const next = rest.indexOf(`(${Number(labels[0]?.text) + 1})`);
  return next >= 0 && !/[.!?]\s|\n/.test(rest.slice(0, next)) && isPointAt(text, end + next);
}

function isPointAt(text: string, start: number): boolean {
  return BEFORE_POINT.test(text.slice(Math.max(0, start - 12), start));
}
