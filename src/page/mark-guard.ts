import type { Mark } from "./marks.ts";

/** Looking whether marks still stand on their words may take one part in so many of the page's time. */
const SHARE = 10;
/** With more nodes touched at once, every mark is looked at: that takes no longer. */
const MOST_NODES = 16;

/** True where a mark's ranges hold the very words that they held when it was placed. */
export function keepsItsWords({ ranges, words }: Pick<Mark, "ranges" | "words">): boolean {
  return wordsOf(ranges) === words;
}

/** The words that ranges hold now. */
export function wordsOf(ranges: readonly Range[]): string {
  return ranges.map((range) => (range.startContainer.isConnected ? range.toString() : "")).join("\n");
}

/**
 * False where no change at these nodes can have altered what a mark stands on: not in it, and it is still in the page. (What was taken out
 * from around it has moved its ranges to where that was.)
 */
export function mayBeTouched({ ranges }: Pick<Mark, "ranges">, touched: readonly Node[]): boolean {
  return ranges.some((range) => {
    const around = range.commonAncestorContainer;
    return !around.isConnected || touched.some((node) => around.contains(node));
  });
}

/** Told of the nodes at which the page has changed; null for very many. */
type Look = (touched: readonly Node[] | null) => void;

/**
 * Calls `look` when the page was touched: at once, so that nothing wrong is ever painted; where a page is touched thousands of times
 * a second only as often as its share allows, and before the next painting.
 */
export function markGuard(look: Look): { touched: (nodes: readonly Node[]) => void } {
  let waiting: Node[] | null = null;
  let isWaiting = false;
  let resumeAt = 0;
  const lookNow = (nodes: readonly Node[] | null): void => {
    const from = performance.now();
    look(nodes !== null && nodes.length <= MOST_NODES ? nodes : null);
    const to = performance.now();
    resumeAt = to + (to - from) * SHARE;
  };
  return {
    touched: (nodes) => {
      if (isWaiting) {
        if (waiting !== null)
          waiting = waiting.length > MOST_NODES ? null : [...waiting, ...nodes.slice(0, MOST_NODES + 1)];
        return;
      }
      if (performance.now() >= resumeAt) return lookNow(nodes);
      isWaiting = true;
      waiting = nodes.slice(0, MOST_NODES + 1);
      requestAnimationFrame(() => {
        isWaiting = false;
        lookNow(waiting);
      });
    },
  };
}
