import { type Reading, readArticleSteps } from "#article/read-article.ts";
import { inIdleSlices } from "./idle-slices.ts";
import { isTooLarge } from "./too-large.ts";

/** Reads the article of the page that this script runs in, in its idle time; null where there is none, or where the page is too large for one. */
export function readPage(): Promise<Reading | null> {
  if (isTooLarge(document)) return Promise.resolve(null);
  return inIdleSlices(readArticleSteps(document, { url: document.URL, isVisible }));
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
