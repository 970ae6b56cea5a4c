/*
 * Nodes as the browser knows them. A form hides its own properties behind fields that are named like them, for extensions too: with
 * `<input name=parentNode>` in it, `form.parentNode` is that field, and who climbs on from there goes round for ever. What climbs or
 * walks through a page without a limit asks here. Nodes that are not of this window's own making hide nothing.
 */

type Getter = (() => unknown) | undefined;

function getterOf(prototype: object | null, key: string): Getter {
  return prototype === null ? undefined : Object.getOwnPropertyDescriptor(prototype, key)?.get;
}

function ofNode<K extends keyof Node>(key: K): (node: Node) => Node[K] {
  const getter = getterOf(typeof Node === "undefined" ? null : Node.prototype, key);
  return getter ? (node) => (node instanceof Node ? (getter.call(node) as Node[K]) : node[key]) : (node) => node[key];
}

function ofElement<K extends keyof Element>(key: K): (element: Element) => Element[K] {
  const getter = getterOf(typeof Element === "undefined" ? null : Element.prototype, key);
  return getter
    ? (element) => (element instanceof Element ? (getter.call(element) as Element[K]) : element[key])
    : (element) => element[key];
}

export const typeOf = ofNode("nodeType");
export const parentOf = ofNode("parentNode");
export const elementAround = ofNode("parentElement");
export const firstOf = ofNode("firstChild");
export const nextOf = ofNode("nextSibling");
export const nextElementOf = ofElement("nextElementSibling");

/** What is asked of elements and is never an object, unless a field is in its way. */
const ASKED = [
  "localName",
  "className",
  "textContent",
  "isConnected",
  "getAttribute",
  "hasAttribute",
  "hasAttributes",
  "matches",
  "closest",
  "contains",
  "querySelector",
  "querySelectorAll",
  "checkVisibility",
  "compareDocumentPosition",
  "getRootNode",
] as const satisfies readonly (keyof Element)[];

/** True for a form that hides something behind its fields that is asked of elements. */
export function hidesItself(element: Element): boolean {
  // A form's name is a text, or one of its fields.
  return (element.localName === "form" || typeof element.localName !== "string") && ASKED.some(isHidden, element);
}

function isHidden(this: Element, key: (typeof ASKED)[number]): boolean {
  return typeof this[key] === "object";
}

/** The element, or for a form that hides itself one that answers in its place. Not to be compared with others. */
export function plain(element: Element): Element {
  if (!hidesItself(element)) return element;
  return new Proxy(element, {
    get: (form, key) => {
      const value: unknown = Reflect.get(HTMLFormElement.prototype, key, form);
      return typeof value === "function" ? value.bind(form) : value;
    },
  });
}
