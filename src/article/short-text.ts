/** Nodes looked at: a heading or mark has a handful. */
const MAX_NODES = 12;

/**
 * The trimmed text of an element that has but a little; null for one with more than `max` units or many nodes. Unlike
 * `textContent` it stays cheap when asked of every element of a page.
 */
export function shortText(element: Element, max: number): string | null {
  let text = "";
  let node: Node | null = element;
  for (let visited = 0; node !== null; visited++) {
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    if (visited > MAX_NODES || text.length > 2 * max) return null;
    node = node.firstChild ?? nodeAfter(node, element);
  }
  const trimmed = text.replace(/\s+/g, " ").trim();
  return trimmed.length > max ? null : trimmed;
}

function nodeAfter(from: Node, root: Node): Node | null {
  for (let node = from; node !== root && node.parentNode !== null; node = node.parentNode) {
    if (node.nextSibling !== null) return node.nextSibling;
  }
  return null;
}
