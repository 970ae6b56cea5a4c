import { documentOf } from "./plain-node.ts";

/** The text nodes of a part of a page, in document order, shadow roots before the children of their hosts. */
export interface TextNodes {
  nodes: readonly Text[];
  /** Where each begins in the text of all of them, in UTF-16 units. */
  starts: readonly number[];
  /** Length of all that text. */
  length: number;
}

const TEXT = 3;
/** What a walk is to show, as in `NodeFilter`. */
const ELEMENTS = 1;
const TEXTS = 4;

/** The text nodes in and below `parts`, those in `roots` included; null where there are more than `most`. */
export function textNodesOf(
  parts: readonly Node[],
  roots: ReadonlyMap<Element, ShadowRoot>,
  most: number,
): TextNodes | null {
  const nodes: Text[] = [];
  const visit = (part: Node): void => {
    if (part.nodeType === TEXT) nodes.push(part as Text);
    const walker = documentOf(part).createTreeWalker(part, roots.size > 0 ? TEXTS | ELEMENTS : TEXTS);
    for (let node = walker.nextNode(); node !== null && nodes.length <= most; node = walker.nextNode()) {
      if (roots.size === 0 || node.nodeType === TEXT) nodes.push(node as Text);
      else {
        const root = roots.get(node as Element);
        if (root !== undefined) visit(root);
      }
    }
  };
  for (const part of parts) visit(part);
  if (nodes.length > most) return null;
  let length = 0;
  const starts = nodes.map((node) => {
    const start = length;
    length += node.length;
    return start;
  });
  return { nodes, starts, length };
}
