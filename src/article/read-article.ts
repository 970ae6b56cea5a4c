import type { Article } from "#check/article.ts";
import { completeArticle } from "./complete-article.ts";
import { createPlaces, type Places } from "./places.ts";
import { type PageContext, readPage } from "./read-page.ts";

/** An article and where it stands in the page. */
export interface Reading {
  article: Article;
  places: Places;
}

/** Reads the article of a document, complete; null where there is none: a login page, a search form, an empty page. */
export function readArticle(document: Document, context: PageContext): Reading | null {
  const { article, runs } = readPage(document, context);
  return article && { article: completeArticle(article), places: createPlaces(document, article.text, runs) };
}
