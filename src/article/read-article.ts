import { completeArticle } from "./complete-article.ts";
import { type PageContext, type Reading, readArticleSteps } from "./read-page.ts";

export { type PageContext, type Reading, readArticleSteps } from "./read-page.ts";

/** Reads the article of a document in one go, complete; null where there is none: a login page, a search form, an empty page. */
export function readArticle(document: Document, context: PageContext): Reading | null {
  const steps = readArticleSteps(document, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value && { ...value, article: completeArticle(value.article) };
  }
}
