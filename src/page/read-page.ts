import { type Reading, readArticleSteps } from "#article/read-article.ts";
import { inIdleSlices } from "./idle-slices.ts";

/** Reads the article of the page that this script runs in, in its idle time; null where there is none. */
export function readPage(): Promise<Reading | null> {
  return inIdleSlices(readArticleSteps(document, { url: document.URL, isVisible }));
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
