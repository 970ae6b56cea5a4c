/*
 * Nodes as the browser knows them. In Chrome a form hides its own properties behind fields that are named like them, for extensions too:
 * with `<input name=parentElement>` in it, `form.parentElement` is that field, and who climbs on from there goes round for ever.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, key: K): (node: T) => T[K] {
  const getter = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!getter) throw new Error(`nodes have no ${String(key)}`);
  return (node) => getter.call(node) as T[K];
}

const ownerOf = getterOf(Node.prototype, "ownerDocument");
/** The element around a node. */
export const elementAround = getterOf(Node.prototype, "parentElement");
export const parentOf = getterOf(Node.prototype, "parentNode");
export const shadowRootOf = getterOf(Element.prototype, "shadowRoot");
export const elementBefore = getterOf(Element.prototype, "previousElementSibling");
export const nameOf = getterOf(Element.prototype, "localName");
/** An element's markup, its own tag included. */
export const outerMarkup = getterOf(Element.prototype, "outerHTML");

/** The document that a node is in. */
export function documentOf(node: Node): Document {
  return ownerOf(node) ?? document;
}

/** Whether an element is shown. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}
