// What the benchmarks of page work run inside a page; bundled into one script, whose exports land in `globalThis.bench`.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { readCopy } from "#article/read-copy.ts";
import { copyPage } from "../src/page/copy-page.ts";
import { hiddenBlocks } from "../src/page/read-page.ts";
import { freshPages, onFreshPages } from "./fresh-pages.ts";
import type { Times } from "./side-by-side.ts";

/** What others do with a page. Each returns how much it found. */
const OTHERS = {
  /** Visits every text node. */
  walk: (document: Document) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    return length;
  },
  /** Takes the document apart, so that it has to be given a copy. */
  readability: (document: Document) =>
    new Readability(document.cloneNode(true) as Document).parse()?.textContent?.length ?? 0,
  defuddle: (document: Document) => new Defuddle(document, { url: document.URL }).parse().content.length,
};

export type PageReader = keyof typeof OTHERS;

/** Rounds of a comparison, and of one of many pages. Odd, so that the median is one of the samples. */
const ROUNDS = { rounds: 15, warmUp: 6 };
const FEW_ROUNDS = { rounds: 5, warmUp: 1 };

/**
 * Our readings of a page: `inPage` is what the content script does in the page, `ours` has also what the background does with the copy. Throws
 * where there is nothing to read.
 */
async function ourReaders(html: string) {
  const { documents, remove } = await freshPages(html);
  const copied = documents[0] && copyPage(documents[0]);
  if (!copied) throw new Error("nothing was found in the page");
  const { shown } = readCopy(copied.copy);
  remove();
  const inPage = (document: Document) => {
    const copy = copyPage(document);
    return copy && hiddenBlocks({ shown }, copy);
  };
  const ours = (document: Document) => {
    const copy = copyPage(document);
    return copy && [readCopy(copy.copy), hiddenBlocks({ shown }, copy)];
  };
  return { inPage, ours };
}

/** Times our reading of a page against another: against the walk what is done in the page, against other readers all of it. */
export async function readBeside(html: string, other: PageReader): Promise<Times> {
  const { inPage, ours } = await ourReaders(html);
  return onFreshPages(html, { ours: other === "walk" ? inPage : ours, theirs: OTHERS[other] }, ROUNDS);
}

/** Times all readers on one of many pages. */
export async function readByAll(html: string): Promise<Record<PageReader | "inPage" | "ours", number>> {
  return onFreshPages(html, { ...(await ourReaders(html)), ...OTHERS }, FEW_ROUNDS);
}
