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
