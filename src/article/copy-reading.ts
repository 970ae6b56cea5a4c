import * as z from "zod/mini";
import { Article } from "#check/article.ts";

/** What the background reads from a copied page. */
export const CopyReading = z.object({
  /** Null where there is none. What needs no page is left `unread`, see `completeArticle`. */
  article: z.nullable(Article),
  /**
   * Where the article's text stands in that of the page: three numbers for each run of it, how far it begins behind the end of the one before
   * in the article, its length, and how far it begins behind that end in the page. The length is below zero where something lies between
   * that is no part of the article.
   */
  runs: z.array(z.int()),
  /**
   * Blocks of text that the page has to say whether they are shown, in groups that are most likely all shown or all hidden. A block is two
   * numbers: where it begins in the text of the page, and how many elements up from there it has its own.
   */
  shown: z.array(z.array(z.int())),
});
export type CopyReading = z.infer<typeof CopyReading>;
