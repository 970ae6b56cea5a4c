import type { Passage } from "./passages.ts";

/** Lines are often set wider apart than the letters are high; a pointer in between still means the line. */
const SLACK_PX = 3;

/** The shortest passage under a point of the window; null where there is none. */
export function passageAt(passages: readonly Passage[], x: number, y: number): Passage | null {
  const caret = caretAt(x, y);
  if (!caret) return null;
  const under = passages.filter(
    ({ ranges }) => ranges.some((range) => range.isPointInRange(caret.node, caret.offset)) && isOver(ranges, x, y),
  );
  return under.reduce<Passage | null>(
    (best, next) => (best && best.end - best.start <= next.end - next.start ? best : next),
    null,
  );
}

/** The boxes of a passage's text in the window, one for each line or piece of a line. */
export function boxesOf(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter((box) => box.width > 0);
}

/** Position among `boxes` of the one nearest to a point: the line that the pointer is on. -1 where there is none. */
export function nearestBox(boxes: readonly DOMRect[], x: number, y: number): number {
  const distances = boxes.map((box) => Math.hypot(gap(x, box.left, box.right), gap(y, box.top, box.bottom)));
  return distances.indexOf(Math.min(...distances));
}

/** A caret snaps to the nearest text, even from an empty margin, so the boxes have the last word. */
function isOver(ranges: readonly Range[], x: number, y: number): boolean {
  const boxes = boxesOf(ranges);
  const box = boxes[nearestBox(boxes, x, y)];
  return box !== undefined && gap(x, box.left, box.right) <= SLACK_PX && gap(y, box.top, box.bottom) <= SLACK_PX;
}

function gap(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0);
}

interface Caret {
  node: Node;
  offset: number;
}

/** Chrome knows `caretPositionFromPoint` from version 128 on, and the older name before. */
function caretAt(x: number, y: number): Caret | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
