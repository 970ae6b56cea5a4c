/*
 * Nodes as the browser knows them. In Chrome a form hides its own properties behind fields that are named like them, for extensions too:
 * with `<input name=parentElement>` in it, `form.parentElement` is that field, and who climbs on from there goes round for ever.
 */

/** What a node of its kind answers, whatever stands before it. */
function plainly<T extends Node, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node) as T[K];
}

const ELEMENT = 1;

export function isElement(node: Node): node is Element {
  return plainly(node, "nodeType") === ELEMENT;
}

export function elementAround(node: Node): Element | null {
  return plainly(node, "parentElement");
}

export function parentOf(node: Node): ParentNode | null {
  return plainly(node, "parentNode");
}

export function elementBefore(element: Element): Element | null {
  return plainly(element, "previousElementSibling");
}

export function nameOf(element: Element): string {
  return plainly(element, "localName");
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return plainly(element, "shadowRoot");
}

/** An element's markup, its own tag included. */
export function outerMarkup(element: Element): string {
  return plainly(element, "outerHTML");
}

/** The document that a node is in. */
export function documentOf(node: Node): Document {
  return plainly(node, "ownerDocument") ?? document;
}

/** Whether an element is shown. */
export function isShown(element: Element): boolean {
  return plainly(element, "checkVisibility").call(element, { visibilityProperty: true });
}
