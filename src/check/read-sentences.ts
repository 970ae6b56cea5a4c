import { isCheckable } from "#claims/checkable.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { type ReadSentence, readSentence } from "#claims/proposition.ts";
import { sentences } from "#text/sentences.ts";
import type { Span } from "#text/span.ts";
import type { Article, Block } from "./article.ts";

/** One sentence of an article, read. */
export type ArticleSentence = Span & { block: Block; read: ReadSentence; checkable: boolean };

/** The sentences of an article in order; lines of citation marks are none. */
export function readSentences({ text, blocks }: Pick<Article, "text" | "blocks">, lexicon: Lexicon, claimSet: ClaimSet): ArticleSentence[] {
  return blocks
    .filter((block) => block.kind !== "citations")
    .flatMap((block) =>
      sentences(text.slice(block.start, block.end), lexicon.language, lexicon, block.start).map((span) => {
        const read = readSentence(text.slice(span.start, span.end), span.start, lexicon, claimSet);
        return { ...span, block, read, checkable: isCheckable(read.tags, lexicon) };
      }),
    );
}

/** A comment on the sentence before it is no longer than this: "That is not true." */
const MAX_COMMENT_WORDS = 7;

/** True where a sentence only says that the one before it is wrong. */
export function deniesPrevious({ read }: ArticleSentence): boolean {
  const words = read.tags.filter((tag) => tag.kind === "word");
  const roles = read.tags.flatMap((tag) => tag.entries.map((entry) => entry.role));
  return words.length <= MAX_COMMENT_WORDS && !roles.includes("concept") && (roles.includes("denial") || roles.includes("myth"));
}
