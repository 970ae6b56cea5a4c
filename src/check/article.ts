import * as z from "zod/mini";
import { Marker, Reference } from "#citations/reference.ts";
import { MAX_ARTICLE_LENGTH } from "./article-length.ts";

/**
 * A stretch of the article's text that reads on its own. `citations` is a line of citation marks that belongs to the
 * paragraph before it.
 */
export const BLOCK_KINDS = [
  "title",
  "heading",
  "paragraph",
  "list-item",
  "quote",
  "cell",
  "caption",
  "citations",
] as const;
export const Block = z.object({
  kind: z.enum(BLOCK_KINDS),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(0)),
});
export type Block = z.infer<typeof Block>;

const line = z.nullable(z.string().check(z.maxLength(500)));
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** A statement of the page about money and interests behind the article, in its own words. */
const Disclosure = z.object({
  kind: z.enum(["sponsored", "interests", "funding"]),
  text: z.string().check(z.maxLength(500)),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** What the checklist asks of a page: the first five are JAMA's benchmarks and a reviewer, the others DISCERN's questions. */
export const CHECK_ITEMS = [
  "author",
  "reviewer",
  "dates",
  "disclosure",
  "sources",
  "benefits",
  "risks",
  "untreated",
  "life",
  "choices",
  "talk",
  "uncertainty",
  "support",
] as const;

/** One question of the checklist, and what on the page answers it. */
const CheckItem = z.object({
  item: z.enum(CHECK_ITEMS),
  /** In the page's words, dates as ISO days; null is "not found on the page". */
  proof: z.nullable(z.string().check(z.maxLength(500))),
  /** Where the proof stands in the article's text; null where it stands elsewhere on the page. */
  start: z.nullable(z.int().check(z.gte(0))),
  end: z.nullable(z.int().check(z.gte(0))),
});
export type CheckItem = z.infer<typeof CheckItem>;

/** Who stands behind the article and how fresh it is; dates are ISO, null is "not found on the page". */
export const Vitals = z.object({
  published: date,
  /** When the page says that it was last changed, which may be no more than a matter of its looks. */
  updated: date,
  reviewed: date,
  author: line,
  reviewer: line,
  publisher: line,
  /** One of a kind; empty where the page makes no such statement. */
  disclosures: z.array(Disclosure),
  /** In the order of `CHECK_ITEMS`; empty before the page was read. */
  checklist: z.array(CheckItem).check(z.maxLength(CHECK_ITEMS.length)),
});
export type Vitals = z.infer<typeof Vitals>;

const short = z.string().check(z.maxLength(2_000));

/** Where a link leads, as far as only the page can tell. */
const Lead = z.object({
  /** Number of the entry of the page's reference list, 0 for one that the link's label tells; null where it leads elsewhere. */
  entry: z.nullable(z.int().check(z.gte(0))),
  /** Where it leads to several in a row: number of the last. */
  last: z.optional(z.int().check(z.gte(1))),
  /** Absolute where it can be; "" for a link that only a script follows. */
  url: short,
  title: short,
  /** True where it leads to another site. */
  isAway: z.boolean(),
  /** True where it leads to a place on the page that is not there, or where only a script follows it and the page has a list. */
  isLoose: z.boolean(),
});

/** A link, raised text or code (in which nothing is a citation mark) in an article's text. */
export const TextSpan = z.object({
  kind: z.enum(["link", "raised", "code"]),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  /** Of links alone. */
  lead: z.optional(Lead),
});
export type TextSpan = z.infer<typeof TextSpan>;

/**
 * What a page says that was collected but not read yet: identifiers in links, dates and names in lines. Collecting is done
 * in the page, where every kilobyte of code counts; `completeArticle` reads it elsewhere.
 */
export const Unread = z.object({
  /** For each reference, in order, the links and attributes that may name its source. */
  links: z.array(z.array(short)).check(z.maxLength(10_000)),
  /** True where labels of the references are numbers that a browser counts, which the page may hide. */
  isCounted: z.boolean(),
  /** What may be a citation mark, in the order of the text. */
  spans: z.array(TextSpan).check(z.maxLength(50_000)),
  /** Short lines beside the article, in the order of the page. */
  lines: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(1_000)),
  /** Names of meta tags and microdata, in lower case, with what they say. */
  tags: z.array(z.tuple([short, short])).check(z.maxLength(1_000)),
  /** Structured data (JSON-LD) as written. */
  scripts: z.array(z.string().check(z.maxLength(200_000))).check(z.maxLength(20)),
});
export type Unread = z.infer<typeof Unread>;

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
  /**
   * Present until `completeArticle` has read it; before that, there are no markers, references are those of the page's list without
   * identifiers, and vitals are null.
   */
  unread: z.optional(Unread),
});
export type Article = z.infer<typeof Article>;
