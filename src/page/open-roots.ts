import { shadowRootOf } from "./plain-node.ts";

/** Elements of HTML that may have a shadow root, as far as pages put text there … */
const HOSTS = "div,section,article,main,span";
/** … which then most likely hold nothing else. To look at all of them takes a third of the time of a walk through the page. */
const HOLDS_NOTHING = /<(?:div|section|article|main|span)(?:\s[^<>]*)?>\s*<\//;
/** The name of a custom element, where it begins. */
const CUSTOM = /<([a-z][a-z\d]*-[\w-]*)/g;

/**
 * The open shadow roots below an element by their hosts, those inside of others included: of custom elements, and of others if they or some like
 * them hold nothing else. `markup` is the element's.
 */
export function openRootsIn(element: Element, markup: string): Map<Element, ShadowRoot> {
  const roots = new Map<Element, ShadowRoot>();
  const custom = new Set(Array.from(markup.matchAll(CUSTOM), ([, name]) => name));
  const hosts = [...(HOLDS_NOTHING.test(markup) ? [HOSTS] : []), ...custom].join();
  if (hosts === "") return roots;
  const waiting: ParentNode[] = [element];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const host of at.querySelectorAll(at === element ? hosts : "*")) {
      const root = shadowRootOf(host);
      if (root === null) continue;
      roots.set(host, root);
      waiting.push(root);
    }
  }
  return roots;
}
