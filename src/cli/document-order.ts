const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS = 8;
const CONTAINED = 16;
const DISCONNECTED = 1;

const MENDED = Symbol("says rightly which node stands before which");
const orders = new WeakMap<Document, ReadonlyMap<Node, number>>();

/**
 * Lets the nodes of a document that changes no more say rightly which stands before which: linkedom compares their depths.
 * The document is looked through once, when the first node is asked.
 */
export function orderNodes(document: Document): void {
  const prototype = nodePrototype(document);
  if (Object.hasOwn(prototype, MENDED)) return;
  Object.defineProperty(prototype, MENDED, { value: true });
  prototype.compareDocumentPosition = function (this: Node, other: Node) {
    return position(this, other);
  };
}

/** The prototype on which the library keeps the method. */
function nodePrototype(document: Document): Node {
  let prototype = Object.getPrototypeOf(document);
  while (!Object.hasOwn(prototype, "compareDocumentPosition")) prototype = Object.getPrototypeOf(prototype);
  return prototype;
}

function position(node: Node, other: Node): number {
  if (node === other) return 0;
  const order = orderIn(node.ownerDocument ?? (node as Document));
  const [here, there] = [order.get(node), order.get(other)];
  if (here === undefined || there === undefined) return DISCONNECTED | PRECEDING;
  if (here < there) return FOLLOWING | (node.contains(other) ? CONTAINED : 0);
  return PRECEDING | (other.contains(node) ? CONTAINS : 0);
}

function orderIn(document: Document): ReadonlyMap<Node, number> {
  const known = orders.get(document);
  if (known !== undefined) return known;
  const order = new Map<Node, number>();
  for (let node: Node | null = document; node !== null; node = following(node)) order.set(node, order.size);
  orders.set(document, order);
  return order;
}

function following(from: Node): Node | null {
  if (from.firstChild !== null) return from.firstChild;
  for (let node: Node | null = from; node !== null; node = node.parentNode) {
    if (node.nextSibling !== null) return node.nextSibling;
  }
  return null;
}
