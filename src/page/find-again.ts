import type { Reading } from "#article/read-article.ts";
import { findPassage } from "#report/find-passage.ts";
import type { Quotation } from "#report/report.ts";
import { rangeAt } from "./tree-range.ts";

/** A report's passage in the page as it is now. */
export interface FoundAgain {
  ranges: Range[];
  /** Whether it has the very same words still. */
  exact: boolean;
}

/** More text than any page that a person reads; searching in more would be felt. */
const MOST_TEXT = 2_000_000;

/** Looks for a report's passage in the article, then anywhere in the page; null where it is no longer there. */
export function findAgain(page: Document, reading: Reading | null, quotation: Quotation): FoundAgain | null {
  return (reading && inArticle(reading, quotation)) ?? inTree(page, quotation) ?? inPage(page, quotation);
}

function inArticle({ article, places }: Reading, quotation: Quotation): FoundAgain | null {
  const found = findPassage(article.text, quotation);
  const ranges = found && places.rangesFor(found.start, found.end);
  return found && ranges ? { ranges, exact: found.exact } : null;
}

/** Only where the words at that place are those that were quoted: another passage may have taken its place. */
function inTree(page: Document, { exact, range }: Quotation): FoundAgain | null {
  const at = range ? rangeAt(page, range) : null;
  return at && at.toString().trim() === exact ? { ranges: [at], exact: true } : null;
}

function inPage(page: Document, quotation: Quotation): FoundAgain | null {
  const nodes = textNodes(page.body);
  const found = findPassage(nodes.text.slice(0, MOST_TEXT), quotation);
  const from = found && nodes.at(found.start);
  const to = found && nodes.at(found.end - 1);
  if (!from || !to) return null;
  const range = page.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return { ranges: [range], exact: found.exact };
}

/** The text of everything below an element, and the node that each of its offsets is in. */
function textNodes(root: HTMLElement) {
  const nodes: { node: Text; start: number }[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest("script,style,noscript,template")) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const at = (offset: number): { node: Text; offset: number } | null => {
    const last = nodes.findLast(({ start }) => start <= offset);
    return last ? { node: last.node, offset: offset - last.start } : null;
  };
  return { text, at };
}
