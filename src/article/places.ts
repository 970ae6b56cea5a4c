import type { Run } from "./block-text.ts";
import { indexAtOrBefore } from "./index-at.ts";

/** Where the article's text stands in the page. */
export interface Places {
  /**
   * The range that holds the text from `start` to `end`; null where the page has changed since, where something that is no
   * article text stands in between, or where the text stands nowhere in the page (a title from its head).
   */
  rangeFor(start: number, end: number): Range | null;
  /** The same in as many ranges as it takes, in order: none crosses what is no article text. */
  rangesFor(start: number, end: number): Range[] | null;
}

/** What reading drops or turns into another space. */
const INVISIBLE = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Places for a text whose characters stand in `runs`, ordered by their offsets. */
export function createPlaces(document: Document, text: string, runs: readonly Run[]): Places {
  const rangesFor = (start: number, end: number): Range[] | null => {
    const pieces = piecesOf(runs, start, end).filter(([from, to]) => visible(text.slice(from, to)) !== "");
    const ranges = pieces.map(([from, to]) => verifiedRange(document, text, runs, from, to));
    const isWhole =
      pieces.map(([from, to]) => visible(text.slice(from, to))).join("") === visible(text.slice(start, end));
    return ranges.length > 0 && isWhole && ranges.every((range) => range !== null) ? ranges : null;
  };
  return { rangesFor, rangeFor: (start, end) => verifiedRange(document, text, runs, start, end) };
}

/** A range that says what the text says; null where it would not. */
function verifiedRange(document: Document, text: string, runs: readonly Run[], from: number, to: number): Range | null {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  const first = runs[indexAtOrBefore(runs, start)];
  const last = runs[indexAtOrBefore(runs, end - 1)];
  if (from < 0 || to > text.length || end <= start || !holds(first, start) || !holds(last, end - 1)) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset + start - first.start);
  range.setEnd(last.node, last.offset + end - last.start);
  return visible(range.toString()) === visible(text.slice(start, end)) ? range : null;
}

/** True where the run still has a place in the page for this offset. */
function holds(run: Run | undefined, at: number): run is Run {
  return (
    run !== undefined &&
    at >= run.start &&
    at < run.end &&
    run.node.isConnected &&
    run.offset + at - run.start < run.node.length
  );
}

function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Cuts a stretch of text at block ends and at what was passed over, to what stands in the page. */
function piecesOf(runs: readonly Run[], start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  const from = Math.max(0, indexAtOrBefore(runs, start));
  for (const run of runs.slice(from, indexAtOrBefore(runs, end - 1) + 1)) {
    const last = pieces.at(-1);
    // Blocks are two characters apart, a line break one.
    if (last === undefined || run.afterGap || run.start - last[1] > 1) {
      pieces.push([Math.max(run.start, start), Math.min(run.end, end)]);
    } else last[1] = Math.min(run.end, end);
  }
  return pieces.filter(([first, last]) => first < last);
}
