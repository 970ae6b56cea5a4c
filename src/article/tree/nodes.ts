import { matcherOf } from "./selector.ts";

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
const DOCUMENT = 9;
const FRAGMENT = 11;
const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS = 8;
const CONTAINED_BY = 16;

/**
 * A node of a light tree that has of the DOM what the reading of articles asks for, under the DOM's own names, so that the same code reads
 * a live page, a copy of one, and a file. Order is known once `TreeDocument.settle` was called; the tree changes no more after that.
 */
export abstract class TreeNode {
  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  readonly isConnected = true;
  ownerDocument: TreeDocument | null = null;
  parentNode: TreeParent | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  /** Number of the node in document order, and that of the last node inside; shadow roots stand before their host's children. */
  order = -1;
  last = -1;
  /** The document or shadow root that the node is in, itself for these. */
  scope: TreeParent | null = null;

  get parentElement(): TreeElement | null {
    return this.parentNode instanceof TreeElement ? this.parentNode : null;
  }

  contains(other: TreeNode | null): boolean {
    return other !== null && other.scope === this.scope && other.order >= this.order && other.order <= this.last;
  }

  compareDocumentPosition(other: TreeNode): number {
    if (other === this) return 0;
    if (other.scope !== this.scope) return DISCONNECTED | (other.order < this.order ? PRECEDING : FOLLOWING);
    if (other.order < this.order) return PRECEDING | (other.contains(this) ? CONTAINS : 0);
    return FOLLOWING | (this.contains(other) ? CONTAINED_BY : 0);
  }
}

/** A stretch of text. */
export class TreeText extends TreeNode {
  readonly nodeType = TEXT;
  data: string;
  /** In a copied page, where the text stands in that of the whole page. */
  readonly start: number;

  constructor(data: string, start = 0) {
    super();
    this.data = data;
    this.start = start;
  }

  get nodeValue(): string {
    return this.data;
  }

  get textContent(): string {
    return this.data;
  }

  get length(): number {
    return this.data.length;
  }
}

/** A comment, of which nothing is known but that it parts texts. */
export class TreeComment extends TreeNode {
  readonly nodeType = COMMENT;
  readonly textContent = "";
}

/** A node that holds others. */
export abstract class TreeParent extends TreeNode {
  lastChild: TreeNode | null = null;

  /** Puts a node that stands nowhere before one of the children, or behind them all. */
  insertBefore(child: TreeNode, before: TreeNode | null): void {
    const previous = before === null ? this.lastChild : before.previousSibling;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous === null) this.firstChild = child;
    else previous.nextSibling = child;
    if (before === null) this.lastChild = child;
    else before.previousSibling = child;
  }

  append(child: TreeNode): void {
    this.insertBefore(child, null);
  }

  removeChild(child: TreeNode): void {
    const { previousSibling: before, nextSibling: after } = child;
    if (before === null) this.firstChild = after;
    else before.nextSibling = after;
    if (after === null) this.lastChild = before;
    else after.previousSibling = before;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
  }

  get textContent(): string {
    let text = "";
    for (const node of this.#inside()) if (node instanceof TreeText) text += node.data;
    return text;
  }

  get firstElementChild(): TreeElement | null {
    return elementFrom(this.firstChild, "nextSibling");
  }

  querySelector(selector: string): TreeElement | null {
    for (const element of this.#matching(selector)) return element;
    return null;
  }

  querySelectorAll(selector: string): TreeElement[] {
    return [...this.#matching(selector)];
  }

  *#matching(selector: string): Generator<TreeElement> {
    const matches = matcherOf(selector);
    for (const node of this.#inside()) if (node instanceof TreeElement && matches(node)) yield node;
  }

  /** What is inside, in document order, without what is in shadow roots. */
  *#inside(): Generator<TreeNode> {
    const nodes = this.ownerDocument?.nodes ?? [];
    for (let order = this.order + 1; order <= this.last; order++) {
      const node = nodes[order];
      if (node?.scope === this.scope) yield node;
    }
  }
}

export interface Attribute {
  name: string;
  value: string;
}

/** An element. Names are as the markup has them, in lower case for HTML. */
export class TreeElement extends TreeParent {
  readonly nodeType = ELEMENT;
  readonly localName: string;
  readonly attributes: Attribute[];
  shadowRoot: TreeShadow | null = null;

  constructor(localName: string, attributes: Attribute[]) {
    super();
    this.localName = localName;
    this.attributes = attributes;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  get previousElementSibling(): TreeElement | null {
    return elementFrom(this.previousSibling, "previousSibling");
  }

  get nextElementSibling(): TreeElement | null {
    return elementFrom(this.nextSibling, "nextSibling");
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  matches(selector: string): boolean {
    return matcherOf(selector)(this);
  }

  closest(selector: string): TreeElement | null {
    const matches = matcherOf(selector);
    for (let at: TreeElement | null = this; at !== null; at = at.parentElement) if (matches(at)) return at;
    return null;
  }
}

/** An open shadow root. */
export class TreeShadow extends TreeParent {
  readonly nodeType = FRAGMENT;
  readonly host: TreeElement;

  constructor(host: TreeElement) {
    super();
    this.host = host;
  }
}

/** The document that all of it is in. */
export class TreeDocument extends TreeParent {
  readonly nodeType = DOCUMENT;
  /** All nodes in document order. */
  readonly nodes: TreeNode[] = [];

  get body(): TreeElement | null {
    return this.querySelector("body");
  }

  get title(): string {
    return (this.querySelector("title")?.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  /** Numbers the nodes; to be called once the tree is complete, and before anything is asked of it. */
  settle(): this {
    for (let at: TreeNode | null = this; at !== null; ) {
      at.order = this.nodes.push(at) - 1;
      at.ownerDocument = this;
      at.scope = at instanceof TreeShadow || at === this ? (at as TreeParent) : (at.parentNode?.scope ?? null);
      let next: TreeNode | null = (at instanceof TreeElement ? at.shadowRoot : null) ?? at.firstChild;
      while (next === null && at !== null) {
        at.last = this.nodes.length - 1;
        next = at instanceof TreeShadow ? at.host.firstChild : at.nextSibling;
        if (next === null) at = at instanceof TreeShadow ? at.host : at.parentNode;
      }
      at = next;
    }
    return this;
  }
}

function elementFrom(start: TreeNode | null, side: "previousSibling" | "nextSibling"): TreeElement | null {
  let node = start;
  while (node !== null && !(node instanceof TreeElement)) node = node[side];
  return node;
}
