import type { Quotation } from "#report/report.ts";
import { documentOf, elementAround, elementBefore, isElement, nameOf } from "./plain-node.ts";

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
  const element = isElement(node) ? node : elementAround(node);
  const path = element && pathOf(element);
  if (!path || path.length > MAX_PATH) return null;
  const before = documentOf(element).createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { path, offset: before.toString().length };
}

/** `/html/body/div[2]/p[1]`; null outside of the document's own tree, and where it is too long to be kept. */
function pathOf(element: Element): string | null {
  const steps: string[] = [];
  let [at, length] = [element, 0];
  for (let around = elementAround(at); around !== null && length <= MAX_PATH; around = elementAround(at)) {
    const step = `${nameOf(at)}[${placeAmongSame(at)}]`;
    steps.push(step);
    length += step.length;
    at = around;
  }
  return at === documentOf(element).documentElement ? `/${[nameOf(at), ...steps.reverse()].join("/")}` : null;
}

/** From 1, among the children of the same name. */
function placeAmongSame(element: Element): number {
  const name = nameOf(element);
  let place = 1;
  for (let before = elementBefore(element); before !== null; before = elementBefore(before))
    if (nameOf(before) === name) place++;
  return place;
}
