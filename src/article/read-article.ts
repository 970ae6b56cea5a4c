import type { Article, Vitals } from "#check/article.ts";
import { joinBlocks } from "./article-text.ts";
import { markCitationLines } from "./citation-lines.ts";
import { type Body, findBody } from "./find-body.ts";
import { findHeadline } from "./find-headline.ts";
import { findMarkers } from "./find-markers.ts";
import { landmarksOf } from "./not-article.ts";
import { PageAddress } from "./page-address.ts";
import { BlockCollector, type PageBlocks } from "./page-blocks.ts";
import { pageLanguage } from "./page-language.ts";
import { type MetaTags, metaTags, readMetadata } from "./page-metadata.ts";
import { createPlaces, type Places } from "./places.ts";
import { type ReferenceEntry, readReferenceLists } from "./read-references.ts";
import { ReferenceTable } from "./reference-table.ts";
import { selectBlocks } from "./select-blocks.ts";
import { type LineVitals, vitalsOfLines } from "./vital-lines.ts";
import { LostPlace, walk } from "./walk.ts";

/** What the caller knows of a page. */
export interface PageContext {
  /** Address the page was loaded from; null for a file. */
  url: string | null;
  /** Whether an element is shown; asked once for each block of text. By default only attributes tell. */
  isVisible?: (element: Element) => boolean;
}

/** An article and where it stands in the page. */
export interface Reading {
  article: Article;
  places: Places;
}

/** Text collected from a page at most, in UTF-16 units, whether article or not. */
const MAX_COLLECTED = 3_000_000;
/** How often reading starts over when the page changes under it. */
const MAX_ATTEMPTS = 3;

/** Reads the article of a page; null where there is none: a login page, a search form, an empty page. */
export function readArticle(document: Document, context: PageContext): Reading | null {
  return withoutPauses(read(document, context));
}

/**
 * The same in small steps, each well below a millisecond, for a live page: the caller decides when to go on. The page may
 * change in between; then reading starts over, and after a few times it is done in one go.
 */
export function* readArticleSteps(document: Document, context: PageContext): Generator<undefined, Reading | null> {
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      return yield* read(document, context);
    } catch (error) {
      if (!(error instanceof LostPlace)) throw error;
    }
  }
  return readArticle(document, context);
}

function withoutPauses<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* read(document: Document, context: PageContext): Generator<undefined, Reading | null> {
  if (!document.body) return null;
  const tags = metaTags(document);
  const address = new PageAddress(document, context.url);
  const lists = yield* readReferenceLists(document, tags, address);
  const landmarks = landmarksOf(document);
  for (const byName of [true, false]) {
    const rules = { ...landmarks, byName, byVisibility: true, apart: lists.apart };
    const collector = new BlockCollector(rules, context.isVisible ?? (() => true), MAX_COLLECTED);
    yield* walk(document.body, collector);
    const page = collector.result();
    const body = findBody(page, document);
    if (body !== null) return yield* articleIn(document, context, { tags, address, entries: lists.entries }, page, body);
  }
  return null;
}

/** What a page says beside its text. */
interface Surroundings {
  tags: MetaTags;
  address: PageAddress;
  entries: ReferenceEntry[];
}

function* articleIn(document: Document, { url }: PageContext, around: Surroundings, page: PageBlocks, body: Body): Generator<undefined, Reading> {
  const headline = findHeadline(document, around.tags, page.blocks, body);
  const language = pageLanguage(body.core.element, around.tags);
  const selection = selectBlocks(page, body, headline.block, language);
  yield;
  const joined = joinBlocks(headline, selection.blocks);
  const table = new ReferenceTable(document, around.address, around.entries);
  const markers = yield* findMarkers(joined, table);
  const article = {
    url,
    title: headline.text,
    language,
    text: joined.text,
    blocks: markCitationLines(joined, markers),
    markers,
    references: table.references,
    vitals: readVitals(readMetadata(document, around.tags, language), vitalsOfLines(selection.lines, language)),
  };
  return { article, places: createPlaces(document, joined.text, joined.runs) };
}

/**
 * Lines that readers see win for the review, which sites write by hand; for author and publication the page's data win,
 * because lines such as "by …" also stand elsewhere.
 */
function readVitals(data: Vitals, seen: LineVitals): Vitals {
  return {
    published: data.published ?? seen.published,
    reviewed: seen.reviewed ?? data.reviewed,
    author: data.author ?? seen.author,
    reviewer: seen.reviewer ?? data.reviewer,
    publisher: data.publisher,
  };
}
