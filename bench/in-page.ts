// What page-vs-walk runs inside the page; bundled into one script, whose exports land in `globalThis.bench`.
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

/** Visits every text node of the page. Returns the length of the text. */
function walkTextNodes(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
  return length;
}

/** Times reading against a bare walk. Throws where one of them finds nothing to read. */
export function readAndWalk(): Times {
  if (readPage() === 0 || walkTextNodes() === 0) throw new Error("no article was found in the page");
  return sideBySide(readPage, walkTextNodes);
}
