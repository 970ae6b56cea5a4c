import * as z from "zod/mini";
import { Marker, Reference } from "#citations/reference.ts";

/** Longest article text that is read, in UTF-16 units: about ten times the longest review article. */
export const MAX_ARTICLE_LENGTH = 2_000_000;

/**
 * A stretch of the article's text that reads on its own. `citations` is a line of citation marks that belongs to the
 * paragraph before it.
 */
export const BLOCK_KINDS = ["title", "heading", "paragraph", "list-item", "quote", "cell", "caption", "citations"] as const;
export const Block = z.object({
  kind: z.enum(BLOCK_KINDS),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(0)),
});
export type Block = z.infer<typeof Block>;

const line = z.nullable(z.string().check(z.maxLength(500)));
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** Who stands behind the article and how fresh it is; dates are ISO, null is "not found on the page". */
export const Vitals = z.object({ published: date, reviewed: date, author: line, reviewer: line, publisher: line });
export type Vitals = z.infer<typeof Vitals>;

/** What was read from a page: the input of `check`. Offsets are UTF-16 positions in `text`. */
export const Article = z.object({
  url: z.nullable(z.string().check(z.maxLength(8_000))),
  title: z.string().check(z.maxLength(2_000)),
  /** ISO 639-1 code as the page declares it, or as it was detected. */
  language: z.nullable(z.string().check(z.maxLength(35))),
  /** Headline first, then the body; blocks are separated by a blank line. */
  text: z.string().check(z.maxLength(MAX_ARTICLE_LENGTH)),
  blocks: z.array(Block),
  markers: z.array(Marker),
  references: z.array(Reference),
  vitals: Vitals,
});
export type Article = z.infer<typeof Article>;
