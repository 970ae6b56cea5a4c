import type { Quotation } from "#report/report.ts";

type TreeRange = NonNullable<Quotation["range"]>;
type TreePlace = TreeRange["start"];

/** Longer paths are of pages that nobody wrote by hand, and would not hold until tomorrow. */
const MAX_PATH = 2_000;

/** Where a range is in the page's tree; null where it is in a shadow tree, or too deep. */
export function treeRangeOf(range: Range): TreeRange | null {
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start && end ? { start, end } : null;
}

/** The range that is at such a place now; null where the tree has none there any more. */
export function rangeAt(page: Document, { start, end }: TreeRange): Range | null {
  const from = pointAt(page, start);
  const to = pointAt(page, end);
  if (!from || !to) return null;
  const range = page.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function placeOf(node: Node, offset: number): TreePlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  const path = element && pathOf(element);
  if (!path || path.length > MAX_PATH) return null;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { path, offset: before.toString().length };
}

/** `/html/body/div[2]/p[1]`; null outside of the document's own tree. */
function pathOf(element: Element): string | null {
  const steps: string[] = [];
  let at: Element | null = element;
  for (; at?.parentElement; at = at.parentElement) {
    const name = at.localName;
    const same = [...at.parentElement.children].filter((child) => child.localName === name);
    steps.unshift(`${name}[${same.indexOf(at) + 1}]`);
  }
  return at === element.ownerDocument.documentElement ? `/${[at.localName, ...steps].join("/")}` : null;
}

function pointAt(page: Document, { path, offset }: TreePlace): [Node, number] | null {
  const element = elementAt(page, path);
  if (!element) return null;
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/** Only paths of the form that is written here are followed: an imported report may hold any other. */
function elementAt(page: Document, path: string): Element | null {
  const [root = "", ...steps] = path.split("/").slice(1);
  let at: Element | undefined = root === page.documentElement.localName ? page.documentElement : undefined;
  for (const step of steps) {
    const [, name, number] = /^([\w-]{1,100})\[(\d{1,6})\]$/.exec(step) ?? [];
    if (!at || name === undefined) return null;
    at = [...at.children].filter((child) => child.localName === name)[Number(number) - 1];
  }
  return at ?? null;
}
