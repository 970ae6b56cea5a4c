import type { Span } from "#text/span.ts";
import type { Article, Block } from "./article.ts";

/**
 * A function that tells which references a sentence leans on: those of the marks inside it or right behind it, and those
 * of a line of marks that follows its paragraph.
 */
export function referenceFinder({ text, blocks, markers }: Article): (sentence: Span & { block: Block }) => number[] {
  const lineAfter = new Map(blocks.map((block, index) => [block.start, citationLine(blocks[index + 1])]));
  return (sentence) => {
    const line = lineAfter.get(sentence.block.start) ?? null;
    const own = markers.filter((marker) => isIn(marker, sentence) ? !opens(marker, sentence, text) : follows(marker, sentence, text));
    const below = line ? markers.filter((marker) => isIn(marker, line)) : [];
    return [...new Set([...own, ...below].flatMap((marker) => marker.references))];
  };
}

function citationLine(block: Block | undefined): Block | null {
  return block?.kind === "citations" ? block : null;
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True for a mark with which a sentence begins: it belongs to the sentence before ("… autism. [1] Later studies …"). */
function opens(marker: Span, sentence: Span & { block: Block }, text: string): boolean {
  return sentence.start > sentence.block.start && !/[\p{L}\p{N}]/u.test(stripMarks(text.slice(sentence.start, marker.start)));
}

/** True for a mark behind the sentence with nothing but space and other marks between. */
function follows(marker: Span, sentence: Span & { block: Block }, text: string): boolean {
  if (marker.start < sentence.end || marker.end > sentence.block.end) return false;
  return !/[\p{L}\p{N}]/u.test(stripMarks(text.slice(sentence.end, marker.start)));
}

function stripMarks(between: string): string {
  return between.replace(/\[[\d\s,–-]{1,40}\]/g, "");
}
