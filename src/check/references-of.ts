import type { Marker } from "#citations/reference.ts";
import type { Span } from "#text/span.ts";
import type { Article, Block } from "./article.ts";

/** Farther from what it belongs to than this, in UTF-16 units, stands no mark. */
const MAX_BETWEEN = 200;
/** No sentence leans on more marks in a row; linked words can follow one another through a whole page. */
const MAX_ROW = 100;

type Sentence = Span & { block: Block };

/**
 * A function that tells which references a sentence leans on: those of the marks inside it or right behind it, and those
 * of a line of marks that follows its paragraph. Markers are in the order of the text.
 */
export function referenceFinder({ text, blocks, markers }: Article): (sentence: Sentence) => number[] {
  const lineAfter = new Map(blocks.map((block, index) => [block.start, citationLine(blocks[index + 1])]));
  return (sentence) => {
    const line = lineAfter.get(sentence.block.start) ?? null;
    const marks = [...ownMarks(sentence, markers, text), ...(line ? marksIn(line, markers) : [])];
    return [...new Set(marks.flatMap((marker) => marker.references))];
  };
}

function citationLine(block: Block | undefined): Block | null {
  return block?.kind === "citations" ? block : null;
}

/** The marks inside a sentence, and those behind it with nothing but space and other marks between. */
function ownMarks(sentence: Sentence, markers: readonly Marker[], text: string): Marker[] {
  const inside = marksIn(sentence, markers);
  // A mark with which a sentence begins belongs to the sentence before: "… autism. [1] Later studies …".
  const own =
    sentence.start === sentence.block.start ? inside : inside.slice(marksInARow(sentence.start, inside, text));
  const behind = firstFrom(sentence.end, markers);
  const row = marksInARow(sentence.end, markers, text, behind);
  return [...own, ...markers.slice(behind, behind + row).filter(({ end }) => end <= sentence.block.end)];
}

/** How many marks, from the one at index `from`, follow `start` and each other with no words between. */
function marksInARow(start: number, markers: readonly Marker[], text: string, from = 0): number {
  let at = start;
  let index = from;
  const last = Math.min(markers.length, from + MAX_ROW);
  for (; index < last; index++) {
    const marker = markers[index] as Marker;
    if (marker.start - at > MAX_BETWEEN || hasWords(text, at, marker.start)) break;
    at = Math.max(at, marker.end);
  }
  return index - from;
}

function marksIn(span: Span, markers: readonly Marker[]): Marker[] {
  const found: Marker[] = [];
  for (let index = firstFrom(span.start, markers); index < markers.length; index++) {
    const marker = markers[index] as Marker;
    if (marker.start >= span.end) break;
    if (marker.end <= span.end) found.push(marker);
  }
  return found;
}

/** Index of the first marker that starts at an offset or behind it. */
function firstFrom(offset: number, markers: readonly Marker[]): number {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle] as Marker).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasWords(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(stripMarks(text.slice(start, end)));
}

function stripMarks(between: string): string {
  return between.replace(/\[[\d\s,–-]{1,40}\]/g, "");
}
