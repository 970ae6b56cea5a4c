// What the benchmarks of page work run inside the page; bundled into one script, whose exports land in `globalThis.bench`.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { readArticleSteps } from "#article/read-article.ts";
import { sideBySide, type Times } from "./side-by-side.ts";

/** Reads the page's article as the content script does, without its pauses. Returns the length of the text. */
function readPage(): number {
  const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const steps = readArticleSteps(document, { url: document.URL, isVisible });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value?.article.text.length ?? 0;
  }
}

/** What others do with the same page. Each returns the length of the text that it found. */
const OTHERS = {
  /** Visits every text node. */
  walk: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    return length;
  },
  /** Takes the document apart, so that it has to be given a copy. */
  readability: () => new Readability(document.cloneNode(true) as Document).parse()?.textContent?.length ?? 0,
  defuddle: () => new Defuddle(document, { url: document.URL }).parse().content.length,
};

export type PageReader = keyof typeof OTHERS;

/** Times our reading against that of another. Throws where one of them finds nothing to read. */
export function readBeside(other: PageReader): Times {
  const theirs = OTHERS[other];
  if (readPage() === 0 || theirs() === 0) throw new Error("no article was found in the page");
  return sideBySide(readPage, theirs);
}
