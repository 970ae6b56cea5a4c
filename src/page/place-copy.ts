import type { Run } from "#article/block-text.ts";
import type { CopyReading } from "#article/copy-reading.ts";
import { elementAround, isElement, parentOf } from "./plain-node.ts";
import type { TextNodes } from "./text-nodes.ts";

/** Where the text of an article that was read from a copy stands in the page: `runs` as in `CopyReading`. */
export function placeRuns(runs: CopyReading["runs"], texts: TextNodes): Run[] {
  const placed: Run[] = [];
  let [inArticle, inPage, index] = [0, 0, 0];
  for (let at = 0; at + 2 < runs.length; at += 3) {
    const [gap = 0, signed = 0, skipped = 0] = [runs[at], runs[at + 1], runs[at + 2]];
    const length = Math.abs(signed);
    inArticle += gap;
    inPage += skipped;
    index = nodeAt(texts, inPage, index);
    // What was one text in the markup may be several nodes side by side.
    for (let done = 0; done < length; index++) {
      const [node, start = 0] = [texts.nodes[index], texts.starts[index]];
      if (node === undefined) break;
      const offset = inPage + done - start;
      const end = Math.min(length, done + (texts.starts[index + 1] ?? texts.length) - start - offset);
      placed.push({ start: inArticle + done, end: inArticle + end, node, offset, afterGap: done === 0 && signed < 0 });
      done = end;
      if (done === length) break;
    }
    inArticle += length;
    inPage += length;
  }
  return placed;
}

/** The elements of blocks of text, of which each is two numbers in `shown`, as in `CopyReading`; null for one that is not there. */
export function placeBlocks(shown: readonly number[], texts: TextNodes): (Element | null)[] {
  const elements: (Element | null)[] = [];
  for (let at = 0; at + 1 < shown.length; at += 2) {
    let node: Node | null = texts.nodes[nodeAt(texts, shown[at] ?? 0, 0)] ?? null;
    for (let up = shown[at + 1] ?? 0; up > 0 && node !== null; up--)
      node = elementAround(node) ?? (parentOf(node) as Partial<ShadowRoot> | null)?.host ?? null;
    elements.push(node !== null && isElement(node) ? node : null);
  }
  return elements;
}

/** Index of the text node that a place in the text of them all is in; `hint` is one that may be it, or shortly before it. */
function nodeAt({ starts, length }: TextNodes, place: number, hint: number): number {
  const isIn = (index: number) => place >= (starts[index] ?? length) && place < (starts[index + 1] ?? length);
  for (let index = hint; index < hint + 3; index++) if (isIn(index)) return index;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? length) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
