/** Elements that are looked at: a page with more has its list elsewhere. */
const MAX_ELEMENTS = 50_000;
const FRAGMENT = 11;

/** What matches a selector in the page, and behind it in its open shadow roots. */
export function inPage(document: Document, selector: string, roots: readonly ShadowRoot[]): Element[] {
  const found = [...document.querySelectorAll(selector)];
  // One by one: as arguments of one call, a hundred thousand overflow the stack.
  for (const root of roots) for (const element of root.querySelectorAll(selector)) found.push(element);
  return found;
}

/** The open shadow roots of a page, those inside of others included. Closed ones nobody may look into. */
export function openRoots(document: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const waiting: (Document | ShadowRoot)[] = [document];
  let left = MAX_ELEMENTS;
  for (let place = waiting.pop(); place !== undefined && left > 0; place = waiting.pop()) {
    for (const element of place.querySelectorAll("*")) {
      if (left-- <= 0) break;
      const root = element.shadowRoot ?? null;
      if (root === null) continue;
      roots.push(root);
      waiting.push(root);
    }
  }
  return roots;
}

/** First of the nodes inside an element as a reader sees them: those of its shadow root, then its own. */
export function firstInside(node: Node): Node | null {
  return (node as Partial<Element>).shadowRoot?.firstChild ?? node.firstChild;
}

/** The element whose shadow root this is; null for any other node. */
export function hostOf(node: Node | null): Element | null {
  return node?.nodeType === FRAGMENT ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}
