import type { Mark } from "./marks.ts";

/** Looking whether marks still stand on their words may take one part in so many of the page's time. */
const SHARE = 10;

/** True where a mark's ranges hold the very words that they held when it was placed. */
export function keepsItsWords({ ranges, words }: Pick<Mark, "ranges" | "words">): boolean {
  return wordsOf(ranges) === words;
}

/** The words that ranges hold now. */
export function wordsOf(ranges: readonly Range[]): string {
  return ranges.map((range) => (range.startContainer.isConnected ? range.toString() : "")).join("\n");
}

/**
 * Calls `look` when the page was touched: at once, so that nothing wrong is ever painted; where a page is touched thousands of times
 * a second only as often as its share allows, and before the next painting.
 */
export function markGuard(look: () => void): { touched: () => void } {
  let isWaiting = false;
  let resumeAt = 0;
  const lookNow = (): void => {
    const from = performance.now();
    look();
    const to = performance.now();
    resumeAt = to + (to - from) * SHARE;
  };
  return {
    touched: () => {
      if (isWaiting) return;
      if (performance.now() >= resumeAt) return lookNow();
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        lookNow();
      });
    },
  };
}
