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

/**
 * Times our reading of a page against that of another. Against the walk, what counts is what the content script does in the page; against the
 * other readers also what the background does with the copy. Throws where one of them finds nothing to read.
 */
export async function readBeside(html: string, other: PageReader): Promise<Times> {
  const { documents, remove } = await freshPages(html, 1);
  const copied = documents[0] && copyPage(documents[0]);
  if (!copied || !documents[0] || OTHERS[other](documents[0]) === 0) throw new Error("nothing was found in the page");
  const { shown } = readCopy(copied.copy);
  remove();
  const inPage = (document: Document) => {
    const copy = copyPage(document);
    return copy && hiddenBlocks({ shown }, copy);
  };
  const inAll = (document: Document) => {
    const copy = copyPage(document);
    return copy && [readCopy(copy.copy), hiddenBlocks({ shown }, copy)];
  };
  return onFreshPages(html, other === "walk" ? inPage : inAll, OTHERS[other]);
}
