import * as z from "zod/mini";
import { SCHEMES } from "./other-identifier.ts";

/** What kind of source a reference leads to; null where it cannot be told. */
export const SOURCE_KINDS = [
  "journal-article",
  "preprint",
  "trial-registration",
  "guideline",
  "book",
  "website",
  "news",
] as const;

const short = z.string().check(z.maxLength(2_000));

/** One source that the article names. What the page does not give is null, never guessed. */
export const Reference = z.object({
  /** 1-based position among the article's references; claims and markers refer to it. */
  number: z.int().check(z.gte(1)),
  /** What the page prints before the entry or in the mark: `3`, `a`. */
  label: z.nullable(short),
  /** The entry as printed, or the text of the link where there is no list. */
  text: z.string().check(z.maxLength(10_000)),
  url: z.nullable(short),
  doi: z.nullable(short),
  pmid: z.nullable(short),
  pmcid: z.nullable(short),
  /** Trial registration number. */
  trial: z.nullable(short),
  /** Names the work where nothing above does: arXiv, ISBN, a Cochrane number, an Elsevier number. */
  other: z.nullable(z.object({ scheme: z.enum(SCHEMES), value: short })),
  kind: z.nullable(z.enum(SOURCE_KINDS)),
});
export type Reference = z.infer<typeof Reference>;

/** A place in the article's text that points to references: `[4–6]`. `text` is the article's text from `start` to `end`. */
export const Marker = z.object({
  text: short,
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  references: z.array(z.int().check(z.gte(1))).check(z.maxLength(200)),
});
export type Marker = z.infer<typeof Marker>;
