import type { CopyReading } from "#article/copy-reading.ts";
import { createPlaces, type Places } from "#article/places.ts";
import { readCopy } from "#messaging/from-page.ts";
import { elementAround } from "./around.ts";
import { type CopiedPage, copyPage } from "./copy-page.ts";
import { timed, whenIdle } from "./idle-slices.ts";
import type { LiveReading } from "./page-check.ts";
import { placeBlocks, placeRuns } from "./place-copy.ts";
import { isShown } from "./plain-node.ts";

/** Reads the page that this script runs in, as often as it is asked. */
export interface PageReader {
  /** Resolves with the page's article; null where there is none. The background does the reading, from a copy. */
  read: () => Promise<LiveReading | null>;
  /**
   * True where a block of text that was read last time is hidden now, or one that was passed over is shown: tabs and folded parts come and
   * go without any change of text. Looks at the layout.
   */
  haveTurned: () => boolean;
}

/** `onRoot` is told of each open shadow root that is read. */
export function pageReader(onRoot: (root: ShadowRoot) => void): PageReader {
  let haveTurned = (): boolean => false;
  const read = async (): Promise<LiveReading | null> => {
    await new Promise<void>((resolve) => whenIdle(resolve));
    const copied = timed(() => copyPage(document));
    haveTurned = () => false;
    if (copied === null) return null;
    for (const root of copied.roots) onRoot(root);
    const first = await readCopy(copied.copy);
    const hidden = timed(() => hiddenBlocks(first, copied));
    haveTurned = () => `${hiddenBlocks(first, copied)}` !== `${hidden}`;
    // What a style sheet hides is no part of the article; the background, which has no style sheets, could not know.
    const { article, runs } = hidden.length > 0 ? await readCopy({ ...copied.copy, hidden }) : first;
    if (article === null) return null;
    const placed = () => placeRuns(runs, copied.texts);
    return {
      article,
      places: placesWhenAsked(() => createPlaces(document, article.text, placed())),
      around: elementAround(placed),
    };
  };
  return { read, haveTurned: () => haveTurned() };
}

/** Places that are worked out when something is to be placed. */
function placesWhenAsked(work: () => Places): Places {
  let places: Places | null = null;
  const made = (): Places => (places ??= work());
  return {
    rangeFor: (start, end) => made().rangeFor(start, end),
    rangesFor: (start, end) => made().rangesFor(start, end),
  };
}

/** Those of the blocks that the background asks about which the page does not show, in the form in which it asked. */
export function hiddenBlocks({ shown }: Pick<CopyReading, "shown">, { texts }: Pick<CopiedPage, "texts">): number[] {
  return shown.flatMap((group) => {
    const elements = placeBlocks([...group.slice(0, 2), ...group.slice(-2)], texts);
    const [first = true, last = true] = elements.map(isSeen);
    // A group is hidden or shown as a whole, unless its ends differ.
    if (first === last) return first ? [] : group;
    const each = placeBlocks(group, texts);
    return group.filter((_, index) => !isSeen(each[index >> 1] ?? null));
  });
}

/** What is no longer there is not said to be hidden. */
function isSeen(element: Element | null): boolean {
  return element === null || isShown(element);
}
