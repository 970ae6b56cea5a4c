import type { CopyReading } from "#article/copy-reading.ts";
import { createPlaces, type Places } from "#article/places.ts";
import type { Reading } from "#article/read-article.ts";
import { readCopy } from "#messaging/from-page.ts";
import { type CopiedPage, copyPage } from "./copy-page.ts";
import { whenIdle } from "./idle-slices.ts";
import { placeBlocks, placeRuns } from "./place-copy.ts";
import { isShown } from "./plain-node.ts";

/** Reads the article of the page that this script runs in; null where there is none. The background does the reading, from a copy. */
export async function readPage(): Promise<Reading | null> {
  await new Promise<void>((resolve) => whenIdle(resolve));
  const copied = copyPage(document);
  if (copied === null) return null;
  let reading = await readCopy(copied.copy);
  const hidden = hiddenBlocks(reading, copied);
  // What a style sheet hides is no part of the article; the background, which has no style sheets, could not know.
  if (hidden.length > 0) reading = await readCopy({ ...copied.copy, hidden });
  const { article, runs } = reading;
  return (
    article && {
      article,
      places: placesWhenAsked(() => createPlaces(document, article.text, placeRuns(runs, copied.texts))),
    }
  );
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
export function hiddenBlocks({ shown }: Pick<CopyReading, "shown">, { texts }: CopiedPage): number[] {
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
