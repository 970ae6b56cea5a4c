import type { Article, TextSpan } from "#check/article.ts";
import { NO_VITALS } from "#check/no-vitals.ts";
import { joinBlocks } from "./article-text.ts";
import { type Body, findBody } from "./find-body.ts";
import { findHeadline } from "./find-headline.ts";
import { landmarksOf } from "./not-article.ts";
import { PageAddress } from "./page-address.ts";
import type { PageBlocks } from "./page-block.ts";
import { BlockCollector } from "./page-blocks.ts";
import { pageLanguage } from "./page-language.ts";
import { type PageTags, pageTags, structuredData } from "./page-tags.ts";
import { createPlaces, type Places } from "./places.ts";
import { type ReferenceLists, readReferenceLists } from "./read-references.ts";
import { ReferenceTable } from "./reference-table.ts";
import { selectBlocks } from "./select-blocks.ts";
import { LostPlace, walk } from "./walk.ts";

/** What the caller knows of a page. */
export interface PageContext {
  /** Address the page was loaded from; null for a file. */
  url: string | null;
  /** Whether an element is shown; asked once for each block of text. By default only attributes tell. */
  isVisible?: (element: Element) => boolean;
  /** Told of each open shadow root that is read. */
  onRoot?: (root: ShadowRoot) => void;
}

/** An article and where it stands in the page. */
export interface Reading {
  article: Article;
  places: Places;
  /** Holds all of it; what changes elsewhere does not concern it. */
  around: Element;
}

/** Text collected from a page at most, in UTF-16 units, whether article or not. */
const MAX_COLLECTED = 3_000_000;
/** A longer address would keep an article from being checked, and it holds data rather than a place. */
const MAX_URL = 8_000;
/** How often reading a page that changes meanwhile starts over, before it is done without pauses. */
const MAX_ATTEMPTS = 3;
/** Links and raised words of an article that are looked at: far more than the longest review has. */
const MAX_SPANS = 50_000;
const SPANS_A_STEP = 20;

/**
 * Reads the article of a live page in small steps, each well below a millisecond: the caller decides when to go on. Returns
 * null where there is none. The page may change in between. What needs no page is left `unread`, see `completeArticle`.
 */
export function* readArticleSteps(document: Document, context: PageContext): Generator<undefined, Reading | null> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    try {
      return yield* read(document, context);
    } catch (error) {
      if (!(error instanceof LostPlace)) throw error;
    }
  }
  const steps = read(document, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* read(document: Document, context: PageContext): Generator<undefined, Reading | null> {
  if (!document.body) return null;
  const tags = pageTags(document);
  const address = new PageAddress(document, context.url);
  const lists = yield* readReferenceLists(document, tags, address);
  const landmarks = landmarksOf(document);
  for (const byName of [true, false]) {
    const collector = new BlockCollector(
      { ...landmarks, byName, byVisibility: true, apart: lists.apart },
      context.isVisible ?? (() => true),
      MAX_COLLECTED,
      context.onRoot,
    );
    yield* walk(document.body, collector);
    const page = collector.result();
    const body = findBody(page, document);
    if (body !== null) return yield* articleIn(document, context.url, { tags, address, lists }, page, body);
  }
  return null;
}

/** What a page says beside its text. */
interface Surroundings {
  tags: PageTags;
  address: PageAddress;
  lists: ReferenceLists;
}

function* articleIn(
  document: Document,
  url: string | null,
  { tags, address, lists }: Surroundings,
  page: PageBlocks,
  body: Body,
): Generator<undefined, Reading> {
  const headline = findHeadline(document, tags, page.blocks, body);
  const selection = selectBlocks(page, body, headline.block);
  yield;
  const joined = joinBlocks(headline, selection.blocks);
  yield;
  const table = new ReferenceTable(address, lists);
  const spans: TextSpan[] = [];
  for (const span of joined.spans.slice(0, MAX_SPANS)) {
    spans.push(table.spanOf(span));
    if (spans.length % SPANS_A_STEP === 0) yield;
  }
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
  return { article, places: createPlaces(document, joined.text, joined.runs), around: body.outer };
}
