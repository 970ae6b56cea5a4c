import { elementAround, hidesItself, nextOf, parentOf, typeOf } from "./kin.ts";
import { firstInside, hostOf } from "./open-roots.ts";

/** What is done on the way through a part of a document. */
export interface Visitor {
  /** Returns false where the element's content is to be passed over; then `leave` is not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

/** The page changed while it was read, and the place where reading stopped is gone. */
export class LostPlace extends Error {}

/** Nodes between two pauses: a fraction of a millisecond in a browser, so that whoever paces can stop in time. */
const NODES_A_STEP = 64;
/** A text node of this length counts as one more node. */
const UNITS_A_NODE = 256;
/** A walk ends after so many nodes, wherever it is: five times as many as the longest pages have that people read. */
export const MOST_NODES = 300_000;
const ELEMENT = 1;
const TEXT = 3;

/**
 * Visits `root` and all below it in document order, with a pause now and then, without recursion: pages may be nested
 * ten thousand deep. Ends after `MOST_NODES`, all elements left. Throws `LostPlace` where the page moved on during a pause.
 */
export function* walk(root: Element, visitor: Visitor): Generator<undefined, void> {
  let node: Node = root;
  let budget = NODES_A_STEP;
  for (let visited = 1; ; visited++) {
    const isInside = visit(node, visitor);
    budget -= 1 + Math.floor((node.nodeType === TEXT ? (node as Text).length : 0) / UNITS_A_NODE);
    if (budget <= 0) {
      yield;
      budget = NODES_A_STEP;
      if (!node.isConnected) throw new LostPlace();
    }
    if (visited === MOST_NODES) return leaveAll(node, root, visitor, isInside);
    const next: Node | null = (isInside ? firstInside(node) : null) ?? following(node, root, visitor, isInside);
    if (next === null) return;
    node = next;
  }
}

/** True where the node is an element that is entered. */
function visit(node: Node, visitor: Visitor): boolean {
  const type = typeOf(node);
  if (type === ELEMENT) return hidesItself(node as Element) || visitor.enter(node as Element);
  if (type === TEXT) visitor.text(node as Text);
  return false;
}

/** A form that hides itself is walked through, and the visitor not told. */
function leave(element: Element, visitor: Visitor): void {
  if (!hidesItself(element)) visitor.leave(element);
}

/** Leaves what is open, from the inside out. */
function leaveAll(from: Node, root: Node, visitor: Visitor, isInside: boolean): void {
  if (isInside) leave(from as Element, visitor);
  for (let node = from; node !== root; ) {
    const parent = hostOf(parentOf(node)) ?? elementAround(node);
    if (parent === null) throw new LostPlace();
    leave(parent, visitor);
    node = parent;
  }
}

/** The next node that is not below `from`; null at the end. Leaves the elements that end there. */
function following(from: Node, root: Element, visitor: Visitor, isInside: boolean): Node | null {
  let node = from;
  if (isInside) leave(node as Element, visitor);
  while (node !== root) {
    const next = nextOf(node);
    if (next !== null) return next;
    const host = hostOf(parentOf(node));
    if (host?.firstChild) return host.firstChild;
    const parent = host ?? elementAround(node);
    if (parent === null) throw new LostPlace();
    leave(parent, visitor);
    node = parent;
  }
  return null;
}
