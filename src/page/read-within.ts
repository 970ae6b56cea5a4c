import { type Reading, readArticle } from "#article/read-article.ts";

/**
 * Reads the article of a page of our own, in which everything but one element tells about it and is none of it; null where there is none.
 * Such a page is short, and its code is no burden on others: it is read where it stands.
 */
export function readWithin(element: Element): Reading | null {
  const isVisible = (other: Element): boolean =>
    (element.contains(other) || other.contains(element)) && other.checkVisibility({ visibilityProperty: true });
  return readArticle(document, { url: document.URL, isVisible });
}
