import type { Article, Unread, Vitals } from "#check/article.ts";
import { mergeReferences } from "#citations/merge-references.ts";
import { completeReference } from "#citations/references.ts";
import { disclosuresIn } from "./disclosures.ts";
import { readMetadata } from "./page-metadata.ts";
import { vitalsOfLines } from "./vital-lines.ts";

/** The article with what was left unread: identifiers and kinds of its references, and its vitals. Needs no page. */
export function completeArticle({ unread, ...article }: Article): Article {
  if (unread === undefined) return article;
  const references = article.references.map((reference, index) =>
    completeReference(reference, unread.links[index] ?? []),
  );
  return { ...article, ...mergeReferences(references, article.markers), vitals: readVitals(unread, article) };
}

/**
 * Lines that readers see win for the review, which sites write by hand; for author and publication the page's data win,
 * because lines such as "by …" also stand elsewhere.
 */
function readVitals(unread: Unread, { language, blocks, text }: Article): Vitals {
  const data = readMetadata(unread, language);
  const seen = vitalsOfLines(unread.lines, language);
  return {
    published: data.published ?? seen.published,
    reviewed: seen.reviewed ?? data.reviewed,
    author: data.author ?? seen.author,
    reviewer: seen.reviewer ?? data.reviewer,
    publisher: data.publisher,
    disclosures: disclosuresIn(
      unread.lines,
      blocks.map(({ start, end }) => text.slice(start, end)),
    ),
  };
}
