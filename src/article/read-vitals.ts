import type { Vitals } from "#check/article.ts";
import { readMetadata } from "./page-metadata.ts";
import { vitalsOfLines } from "./vital-lines.ts";

/**
 * Who stands behind the article and how fresh it is. Lines that readers see win for the review, which sites write by hand;
 * for author and publication the page's data win, because lines such as "by …" also stand elsewhere.
 */
export function readVitals(document: Document, lines: string[], language: string | null): Vitals {
  const data = readMetadata(document, language);
  const seen = vitalsOfLines(lines, language);
  return {
    published: data.published ?? seen.published,
    reviewed: seen.reviewed ?? data.reviewed,
    author: data.author ?? seen.author,
    reviewer: seen.reviewer ?? data.reviewer,
    publisher: data.publisher,
  };
}
