import { firstInside, hostOf } from "./open-roots.ts";

/** What is done on the way through a part of a document. */
export interface Visitor {
  /** Returns false where the element's content is to be passed over; then `leave` is not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

const ELEMENT = 1;
const TEXT = 3;

/** Visits `root` and all below it in document order, without recursion: pages may be nested ten thousand deep. */
export function walk(root: Element, visitor: Visitor): void {
  for (let node: Node | null = root; node !== null; ) {
    const isInside = visit(node, visitor);
    node = (isInside ? firstInside(node) : null) ?? following(node, root, visitor, isInside);
  }
}

/** True where the node is an element that is entered. */
function visit(node: Node, visitor: Visitor): boolean {
  if (node.nodeType === ELEMENT) return visitor.enter(node as Element);
  if (node.nodeType === TEXT) visitor.text(node as Text);
  return false;
}

/** The next node that is not below `from`; null at the end. Leaves the elements that end there. */
function following(from: Node, root: Element, visitor: Visitor, isInside: boolean): Node | null {
  let node = from;
  if (isInside) visitor.leave(node as Element);
  while (node !== root) {
    if (node.nextSibling !== null) return node.nextSibling;
    const host = hostOf(node.parentNode);
    if (host?.firstChild) return host.firstChild;
    const parent = host ?? node.parentElement;
    if (parent === null) return null;
    visitor.leave(parent);
    node = parent;
  }
  return null;
}
