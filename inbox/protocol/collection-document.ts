import { CONTEXT, type Json } from "#report/annotation.ts";
import type { InboxReport } from "../storage/kept-report.ts";
import { annotationDocument, containerUrl, reportUrl } from "./annotation-document.ts";
import type { Representation } from "./prefer.ts";

/** Reports of a page of a container. A whole page of long reports stays below a megabyte or two. */
export const PAGE_LENGTH = 100;

const LDP_CONTEXT = "http://www.w3.org/ns/ldp.jsonld";

/** A container as it is described. */
export interface Collection {
  base: string;
  publisher: string;
  total: number;
  /** When a report in it last changed; null where there never was one. */
  changed: Date | null;
}

/** Address of the container whose pages hold addresses, or whole reports. */
export function collectionUrl({ base, publisher }: Collection, { iris, minimal }: Representation): string {
  return `${containerUrl(base, publisher)}?iris=${iris ? 1 : 0}${minimal ? "&minimal=1" : ""}`;
}

/** The container, with its first page where that was not declined. */
export function collectionDocument(collection: Collection, form: Representation, first: readonly InboxReport[]): Json {
  const { total } = collection;
  const page = form.minimal ? pageUrl(collection, form, 0) : pagePart(collection, form, 0, first);
  return {
    "@context": [CONTEXT, LDP_CONTEXT],
    type: ["BasicContainer", "AnnotationCollection"],
    ...description(collection, form),
    ...(total > 0 && { first: page, last: pageUrl(collection, form, pagesOf(total) - 1) }),
  };
}

/** A page of a container, counted from 0. */
export function pageDocument(
  collection: Collection,
  form: Representation,
  page: number,
  reports: readonly InboxReport[],
): Json {
  return {
    "@context": CONTEXT,
    ...pagePart(collection, form, page, reports),
    partOf: description(collection, form),
  };
}

/** How many pages so many reports take. */
export function pagesOf(total: number): number {
  return Math.ceil(total / PAGE_LENGTH);
}

function description(collection: Collection, form: Representation): Json {
  const { publisher, total, changed } = collection;
  return {
    id: collectionUrl(collection, { ...form, minimal: false }),
    label: `Reports to ${publisher}`,
    total,
    ...(changed && { modified: changed.toISOString() }),
  };
}

function pagePart(collection: Collection, form: Representation, page: number, reports: readonly InboxReport[]): Json {
  const { base, total } = collection;
  const items = form.iris
    ? reports.map((kept) => reportUrl(base, kept))
    : reports.map((kept) => annotationDocument(kept, base, "publisher"));
  return {
    id: pageUrl(collection, form, page),
    type: "AnnotationPage",
    partOf: collectionUrl(collection, { ...form, minimal: false }),
    startIndex: page * PAGE_LENGTH,
    ...(page > 0 && { prev: pageUrl(collection, form, page - 1) }),
    ...(page + 1 < pagesOf(total) && { next: pageUrl(collection, form, page + 1) }),
    items,
  };
}

function pageUrl(collection: Collection, form: Representation, page: number): string {
  return `${collectionUrl(collection, { ...form, minimal: false })}&page=${page}`;
}
