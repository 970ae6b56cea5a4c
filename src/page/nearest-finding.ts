import type { ArticleCheck } from "#check/article-check.ts";
import { isFinding, type Passage } from "./passages.ts";

/** Where a reader who starts to walk gets first: the first finding from the top of the window on, or the last before its lower edge. */
export function nearestFinding(
  passages: readonly Passage[],
  check: ArticleCheck,
  direction: 1 | -1,
): Passage | undefined {
  const stops = passages.filter((passage) => isFinding(passage, check));
  return direction === 1 ? stops.find((stop) => topOf(stop) >= 0) : stops.findLast((stop) => topOf(stop) < innerHeight);
}

/** Whether the first line of a passage can be seen. */
export function isInWindow(passage: Passage): boolean {
  const top = topOf(passage);
  return top >= 0 && top < innerHeight;
}

function topOf({ ranges: [first] }: Passage): number {
  return first?.getBoundingClientRect().top ?? Number.NaN;
}
