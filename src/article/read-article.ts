import type { Article } from "#check/article.ts";
import { type ArticleText, joinBlocks } from "./article-text.ts";
import { findBody } from "./find-body.ts";
import { findHeadline } from "./find-headline.ts";
import { findMarkers } from "./find-markers.ts";
import { markCitationLines } from "./citation-lines.ts";
import { elementsAroundHearts } from "./not-article.ts";
import { PageAddress } from "./page-address.ts";
import { BlockCollector, type PageBlocks } from "./page-blocks.ts";
import { pageLanguage } from "./page-language.ts";
import { createPlaces, type Places } from "./places.ts";
import { type ReferenceLists, readReferenceLists } from "./read-references.ts";
import { ReferenceTable } from "./reference-table.ts";
import { selectBlocks } from "./select-blocks.ts";
import { readVitals } from "./read-vitals.ts";
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
  const steps = readArticleSteps(document, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
  return withoutPauses(read(document, context));
}

function withoutPauses<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function* read(document: Document, context: PageContext): Generator<undefined, Reading | null> {
  if (!document.body) return null;
  const address = new PageAddress(document, context.url);
  const lists = yield* readReferenceLists(document, address);
  for (const byName of [true, false]) {
    const page = yield* collect(document, context, lists, byName);
    const reading = yield* readBlocks(document, context, address, lists, page);
    if (reading !== null) return reading;
  }
  return null;
}

function* collect(document: Document, context: PageContext, lists: ReferenceLists, byName: boolean): Generator<undefined, PageBlocks> {
  const rules = { byName, byVisibility: true, apart: lists.apart, hearts: elementsAroundHearts(document) };
  const collector = new BlockCollector(rules, context.isVisible ?? (() => true), MAX_COLLECTED);
  yield* walk(document.body, collector);
  return collector.result();
}

function* readBlocks(document: Document, context: PageContext, address: PageAddress, lists: ReferenceLists, page: PageBlocks): Generator<undefined, Reading | null> {
  const body = findBody(page, document);
  if (body === null) return null;
  const headline = findHeadline(document, page.blocks, body);
  const language = pageLanguage(document, body.core.element);
  const selection = selectBlocks(page, body, headline.block, language);
  yield;
  const joined = joinBlocks(headline, selection.blocks);
  const table = new ReferenceTable(document, address, lists.entries);
  const markers = yield* findMarkers(joined, table);
  const article = {
    url: context.url,
    title: headline.text,
    language,
    text: joined.text,
    blocks: markCitationLines(joined, markers),
    markers,
    references: table.references,
    vitals: readVitals(document, selection.lines, language),
  };
  return { article, places: createPlaces(document, joined.text, joined.runs) };
}
