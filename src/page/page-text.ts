/** More text than any page that a person reads. */
const MOST_TEXT = 1_000_000;
/** What nobody reads. */
const UNREAD = "script,style,noscript,template";

/** The text of a page, its menus and asides included, and where it stands. */
export interface PageText {
  text: string;
  /** The range that holds the text from `start` to `end`; null where it is not all there. */
  rangeFor: (start: number, end: number) => Range | null;
}

/** The whole text of a page, node by node. */
export function pageText(page: Document): PageText {
  const nodes: { node: Text; start: number }[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let text = "";
  while (text.length < MOST_TEXT && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(UNREAD)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const rangeFor = (start: number, end: number): Range | null => {
    const first = nodes.findLast((one) => one.start <= start);
    const last = nodes.findLast((one) => one.start < end);
    if (!first || !last || start < 0 || start >= end || end > text.length) return null;
    const range = page.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  };
  return { text, rangeFor };
}
