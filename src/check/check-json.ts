import type { Article } from "./article.ts";
import type { ArticleCheck } from "./article-check.ts";

/** A check for programs, as one JSON text; its shape is a contract and only ever grows. */
export function checkJson({ article, check }: { article: Article; check: ArticleCheck }): string {
  const { title, url, text, vitals, markers } = article;
  const answer = {
    title,
    language: check.language ?? "",
    url,
    text,
    claimSet: check.claimSet,
    retractions: check.retractions,
    vitals,
    sentences: check.sentences,
    claims: check.claims,
    details: check.details,
    markers,
    references: check.references,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
