import type { Run } from "#article/block-text.ts";
import { hostOf } from "#article/open-roots.ts";
import { parentOf } from "./plain-node.ts";

/**
 * The element around an article's text, seen through shadow roots, worked out when it is first asked for; null where that text has left the
 * page meanwhile.
 */
export function elementAround(runs: () => readonly Run[]): () => Element | null {
  let around: Element | null | undefined;
  return () => {
    if (around !== undefined) return around;
    const texts = runs();
    around = commonElement(texts[0]?.node, texts.at(-1)?.node);
    return around;
  };
}

/** The innermost element around both; what stands between them in the page is in it, too. */
function commonElement(first: Node | undefined, last: Node | undefined): Element | null {
  if (!first?.isConnected || !last?.isConnected) return null;
  const above = new Set(elementsAbove(first));
  return elementsAbove(last).find((element) => above.has(element)) ?? null;
}

function elementsAbove(node: Node): Element[] {
  const elements: Element[] = [];
  for (let at: Node | null = parentOf(node); at !== null; at = hostOf(at) ?? parentOf(at))
    if (at instanceof Element) elements.push(at);
  return elements;
}
