import type { Run } from "./block-text.ts";

/** A point in the page. */
interface Point {
  node: Text;
  offset: number;
}

/** Where the article's text stands in the page, and the other way round. */
export interface Places {
  /**
   * The range that holds exactly the text from `start` to `end`; null where the page has changed since, where something that
   * is no article text stands in between, or where the text stands nowhere in the page (a title from its head).
   */
  rangeFor(start: number, end: number): Range | null;
  /** The same in as many ranges as it takes: none crosses what is no article text. In order, never empty. */
  rangesFor(start: number, end: number): Range[] | null;
  /** The offset in the text of a point in the page; null outside of the article. */
  offsetAt(node: Node, offset: number): number | null;
}

const BLANK = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Places for a text whose characters stand in `runs`, ordered by their offsets. */
export function createPlaces(document: Document, text: string, runs: readonly Run[]): Places {
  const rangesFor = (start: number, end: number): Range[] | null => {
    const pieces = piecesOf(runs, start, end);
    const ranges = pieces.map(([from, to]) => verifiedRange(document, text, runs, from, to));
    return ranges.length === 0 || ranges.includes(null) ? null : (ranges as Range[]);
  };
  return {
    rangesFor,
    rangeFor: (start, end) => (touchesText(text, start, end) ? verifiedRange(document, text, runs, ...trimmed(text, start, end)) : null),
    offsetAt: (node, offset) => offsetAt(byNode(runs), node, offset),
  };
}

function touchesText(text: string, start: number, end: number): boolean {
  return start >= 0 && end <= text.length && text.slice(start, end).trim() !== "";
}

/** Without spaces at the ends: breaks and gaps between blocks stand nowhere in the page. */
function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
}

/** A range that says what the text says; null where it would not. */
function verifiedRange(document: Document, text: string, runs: readonly Run[], start: number, end: number): Range | null {
  const first = pointAt(runs, start);
  const last = pointAt(runs, end - 1);
  if (first === null || last === null || !isThere(first) || !isThere(last)) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return visible(range.toString()) === visible(text.slice(start, end)) ? range : null;
}

function isThere({ node, offset }: Point): boolean {
  return node.isConnected && offset < node.length;
}

function visible(text: string): string {
  return text.replace(BLANK, "");
}

function pointAt(runs: readonly Run[], offset: number): Point | null {
  const run = runs[indexAt(runs, offset)];
  return run === undefined || offset < run.start || offset >= run.end ? null : { node: run.node, offset: run.offset + offset - run.start };
}

/** Index of the last run that starts at or before the offset; -1 where there is none. */
function indexAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Cuts a stretch of text at block ends and at what was passed over, and trims each piece to what stands in the page. */
function piecesOf(runs: readonly Run[], start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let isNew = true;
  for (let index = Math.max(0, indexAt(runs, start)); index < runs.length && runs[index]!.start < end; index++) {
    const run = runs[index]!;
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    const last = pieces.at(-1);
    if (from >= to) continue;
    // Blocks are two characters apart, a line break one.
    isNew ||= run.afterGap || last === undefined || from - last[1] > 1;
    if (isNew || last === undefined) pieces.push([from, to]);
    else last[1] = to;
    isNew = false;
  }
  return pieces;
}

const nodeRuns = new WeakMap<readonly Run[], Map<Node, Run[]>>();

/** Made when first asked for: most readers never point at anything. */
function byNode(runs: readonly Run[]): Map<Node, Run[]> {
  const known = nodeRuns.get(runs);
  if (known !== undefined) return known;
  const made = Map.groupBy(runs, (run): Node => run.node);
  nodeRuns.set(runs, made);
  return made;
}

function offsetAt(runs: Map<Node, Run[]>, node: Node, offset: number): number | null {
  const here = runs.get(node);
  const run = here?.find((candidate) => offset <= candidate.offset + candidate.end - candidate.start);
  return run === undefined ? null : run.start + Math.max(0, offset - run.offset);
}
