// What the benchmarks of page work run inside the page; bundled into one script, whose exports land in `globalThis.bench`.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { copyPage } from "../src/page/copy-page.ts";
import { sideBySide, type Times } from "./side-by-side.ts";

/** Reads the page's article as the content script does. Returns the length of the text. */
function readPage(): number {
  return copyPage(document)?.copy.length ?? 0;
}
const OTHERS = {
  walk: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    return length;
  },
  readability: () => new Readability(document.cloneNode(true) as Document).parse()?.textContent?.length ?? 0,
  defuddle: () => new Defuddle(document, { url: document.URL }).parse().content.length,
};
export type PageReader = keyof typeof OTHERS;
export function readBeside(other: PageReader): Times {
  const theirs = OTHERS[other];
  if (readPage() === 0 || theirs() === 0) throw new Error("no article was found in the page");
  return sideBySide(readPage, theirs);
}
