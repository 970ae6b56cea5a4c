import { type PageContext, type Reading, readArticleSteps } from "#article/read-article.ts";
import { inIdleSlices } from "./idle-slices.ts";

/** Reads the article of the page that this script runs in, in its idle time; null where there is none. */
export function readPage(context: Omit<PageContext, "url">): Promise<Reading | null> {
  return inIdleSlices(readArticleSteps(document, { ...context, url: document.URL }));
}
