import { isCheckable } from "#claims/checkable.ts";
import type { Lexicon, Role } from "#claims/lexicon.ts";
import { type ReadSentence, readSentence } from "#claims/proposition.ts";
import { sentences } from "#text/sentences.ts";
import type { Span } from "#text/span.ts";
import type { Article, Block } from "./article.ts";

/** One sentence of an article, read. */
export type ArticleSentence = Span & { block: Block; read: ReadSentence; checkable: boolean };

/**
 * The sentences of an article, block by block, so that those of a book need not all be kept at once. Lines of citation
 * marks have none.
 */
export function* readSentences(
  { text, blocks }: Pick<Article, "text" | "blocks">,
  lexicon: Lexicon,
): Generator<ArticleSentence[]> {
  for (const block of blocks) {
    if (block.kind === "citations") continue;
    const spans = sentences(text.slice(block.start, block.end), lexicon.language, lexicon, block.start);
    yield spans.flatMap((span) => {
      const own = text.slice(span.start, span.end);
      // A citation mark behind a full stop stands alone between two breaks, but says nothing.
      if (!/\p{L}/u.test(own)) return [];
      const read = readSentence(own, span.start, lexicon);
      return { ...span, block, read, checkable: isCheckable(read.tags, lexicon) };
    });
  }
}

/** A comment on the sentence before it is no longer than this: "That is not true." */
const MAX_COMMENT_WORDS = 7;

/** True where a sentence only says that the one before it is wrong. */
export function deniesPrevious({ read }: ArticleSentence): boolean {
  if (read.tags.filter((tag) => tag.kind === "word").length > MAX_COMMENT_WORDS) return false;
  const hasRole = (...roles: Role[]) => read.tags.some((tag) => tag.entries.some(({ role }) => roles.includes(role)));
  return hasRole("denial", "myth") && !hasRole("concept");
}
