import type { Reading } from "#article/read-article.ts";
import type { Article } from "#check/article.ts";
import type { Quotation } from "#report/report.ts";
import { findQuote } from "./find-quote.ts";
import { treeRangeOf } from "./tree-range.ts";

export type { Quotation };

/** A report holds this much of a passage at most. */
export const MAX_QUOTATION = 10_000;
/** As much context as tells two equal passages apart; Hypothesis and others keep the same. */
const CONTEXT = 32;

/** The selected passage as a report quotes it; null where nothing but white space is selected. */
export function quotationOf(range: Range, page: Reading | null): Quotation | null {
  const exact = cut(range.toString().trim());
  if (exact === "") return null;
  const place = page && placeInArticle(range, exact, page);
  if (place) return articleQuotation(page.article, place.start, place.end);
  const inTree = treeRangeOf(range);
  return { exact, ...pageContext(range), start: null, end: null, ...(inTree && { range: inTree }) };
}

/** The article's text from `start` to `end` as a report quotes it. */
export function articleQuotation({ text }: Article, start: number, end: number): Quotation {
  const exact = cut(text.slice(start, end));
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(start + exact.length, start + exact.length + CONTEXT),
    start: codePoints(text, start),
    end: codePoints(text, start + exact.length),
  };
}

/** The place in the article's text that is selected: of all places with these words, the one that the selection touches. */
function placeInArticle(
  selected: Range,
  exact: string,
  { article, places }: Reading,
): { start: number; end: number } | null {
  const touched = ({ start, end }: { start: number; end: number }) => {
    const range = places.rangeFor(start, end);
    return range !== null && touches(range, selected);
  };
  return findQuote(article.text, exact).find(touched) ?? null;
}

/** Whether two ranges of one document share some text. */
export function touches(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  return a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;
}

/** The words around a selection, within the element that it stands in. */
function pageContext(range: Range): { prefix: string; suffix: string } {
  const around = range.commonAncestorContainer;
  const before = document.createRange();
  before.setStart(around, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(around, around.nodeType === Node.TEXT_NODE ? (around.nodeValue?.length ?? 0) : around.childNodes.length);
  return { prefix: before.toString().slice(-CONTEXT), suffix: after.toString().slice(0, CONTEXT) };
}

/** The Web Annotation model counts characters, not UTF-16 units (https://www.w3.org/TR/annotation-model/#text-position-selector). */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (const _character of text.slice(0, offset)) count++;
  return count;
}

/** The start of a long passage, never with half a character at its end. */
function cut(passage: string): string {
  return passage.slice(0, MAX_QUOTATION).replace(/[\ud800-\udbff]$/, "");
}
