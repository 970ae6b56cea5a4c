import { type Reading, readArticleSteps } from "#article/read-article.ts";
import { inIdleSlices } from "./idle-slices.ts";

/** Reads the article of the page that this script runs in, in its idle time; null where there is none. */
export function readPage(): Promise<Reading | null> {
  return read(isVisible);
}

/** The same, of a page of our own in which everything but one element tells about the article, and is none of it. */
export function readWithin(element: Element): Promise<Reading | null> {
  return read((other) => (element.contains(other) || other.contains(element)) && isVisible(other));
}

function read(isRead: (element: Element) => boolean): Promise<Reading | null> {
  return inIdleSlices(readArticleSteps(document, { url: document.URL, isVisible: isRead }));
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
