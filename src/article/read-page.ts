import type { Article, TextSpan } from "#check/article.ts";
import { NO_VITALS } from "#check/no-vitals.ts";
import { joinBlocks } from "./article-text.ts";
import type { Run } from "./block-text.ts";
import { type Body, findBody } from "./find-body.ts";
import { findHeadline } from "./find-headline.ts";
import { landmarksOf } from "./not-article.ts";
import { PageAddress } from "./page-address.ts";
import type { PageBlock, PageBlocks } from "./page-block.ts";
import { BlockCollector } from "./page-blocks.ts";
import { pageLanguage } from "./page-language.ts";
import { type PageTags, pageTags, structuredData } from "./page-tags.ts";
import { type ReferenceLists, readReferenceLists } from "./read-references.ts";
import { ReferenceTable } from "./reference-table.ts";
import { selectBlocks } from "./select-blocks.ts";
import { walk } from "./walk.ts";

/** What the caller knows of a page. */
export interface PageContext {
  /** Address the page was loaded from; null for a file. */
  url: string | null;
  /** Whether an element is shown; asked once for each block of text. By default only attributes tell. */
  isVisible?: (element: Element) => boolean;
}

/** What was read from a page. */
export interface PageReading {
  /** Null where there is none. What needs no page is left `unread`, see `completeArticle`. */
  article: Article | null;
  /** Where the article's text stands, in its order. */
  runs: readonly Run[];
  /** The blocks that the article was made of; where there is none, those that were looked at. */
  blocks: readonly PageBlock[];
}

/** Text collected from a page at most, in UTF-16 units, whether article or not. */
const MAX_COLLECTED = 3_000_000;
/** A longer address would keep an article from being checked, and it holds data rather than a place. */
const MAX_URL = 8_000;
/** Links and raised words of an article that are looked at: far more than the longest review has. */
const MAX_SPANS = 50_000;

/** Reads the article of a document. */
export function readPage(document: Document, context: PageContext): PageReading {
  if (!document.body) return { article: null, runs: [], blocks: [] };
  const tags = pageTags(document);
  const address = new PageAddress(document, context.url);
  const lists = readReferenceLists(document, tags, address);
  const landmarks = landmarksOf(document);
  let blocks: PageBlock[] = [];
  for (const byName of [true, false]) {
    const collector = new BlockCollector(
      { ...landmarks, byName, byVisibility: true, apart: lists.apart },
      context.isVisible ?? (() => true),
      MAX_COLLECTED,
    );
    walk(document.body, collector);
    const page = collector.result();
    const body = findBody(page, document);
    if (body !== null) return articleIn(document, context.url, { tags, address, lists }, page, body);
    blocks = page.blocks;
  }
  return { article: null, runs: [], blocks };
}

/** What a page says beside its text. */
interface Surroundings {
  tags: PageTags;
  address: PageAddress;
  lists: ReferenceLists;
}

function articleIn(
  document: Document,
  url: string | null,
  { tags, address, lists }: Surroundings,
  page: PageBlocks,
  body: Body,
): PageReading {
  const headline = findHeadline(document, tags, page.blocks, body);
  const selection = selectBlocks(page, body, headline.block);
  const joined = joinBlocks(headline, selection.blocks);
  const table = new ReferenceTable(address, lists);
  const spans: TextSpan[] = joined.spans.slice(0, MAX_SPANS).map((span) => table.spanOf(span));
  const article: Article = {
    url: url !== null && url.length > MAX_URL ? null : url,
    title: headline.text,
    language: pageLanguage(body.core.element, tags),
    text: joined.text,
    blocks: joined.blocks,
    markers: [],
    references: table.references,
    vitals: NO_VITALS,
    unread: {
      links: table.links,
      isCounted: table.isCounted,
      spans,
      lines: selection.lines,
      tags,
      scripts: structuredData(document),
    },
  };
  return {
    article,
    runs: joined.runs,
    blocks: headline.block === null ? selection.blocks : [headline.block, ...selection.blocks],
  };
}
