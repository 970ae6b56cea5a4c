import { readArticle } from "#article/read-article.ts";
import type { PageReader } from "./read-page.ts";

/**
 * Reads the article of a page of our own, in which everything but one element tells about it and is none of it. Such a page is short,
 * and its code is no burden on others: it is read where it stands.
 */
export function readerWithin(element: Element): PageReader {
  const isVisible = (other: Element): boolean =>
    (element.contains(other) || other.contains(element)) && other.checkVisibility({ visibilityProperty: true });
  return {
    read: async () => {
      const reading = readArticle(document, { url: document.URL, isVisible });
      return reading && { ...reading, around: () => element };
    },
    haveTurned: () => false,
  };
}
