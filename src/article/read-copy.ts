import type { Run } from "./block-text.ts";
import type { CopyReading } from "./copy-reading.ts";
import { indexAtOrBefore } from "./index-at.ts";
import { hostOf } from "./open-roots.ts";
import type { PageBlock } from "./page-block.ts";
import { type PageCopy, treeOf } from "./page-copy.ts";
import { readPage } from "./read-page.ts";
import { shownGroups } from "./shown-groups.ts";
import { TreeElement, type TreeNode, TreeShadow, TreeText } from "./tree/nodes.ts";

/** Reads the article of a copied page. */
export function readCopy(copy: PageCopy): CopyReading {
  const tree = treeOf(copy);
  const hidden = elementsAt(tree.nodes, copy.hidden);
  const { article, runs, blocks } = readPage(tree as unknown as Document, {
    url: copy.url,
    isVisible: (element) => !hidden.has(element as unknown as TreeElement),
  });
  const asked = article === null ? blocks.filter(({ prose }) => prose > 0) : blocks;
  return { article, runs: packed(runs), shown: shownGroups(asked).map((group) => group.flatMap(placeOf)) };
}

function packed(runs: readonly Run[]): number[] {
  let [inArticle, inPage] = [0, 0];
  return runs.flatMap(({ start, end, node, offset, afterGap }) => {
    const place = textOf(node).start + offset;
    const numbers = [start - inArticle, afterGap ? start - end : end - start, place - inPage];
    [inArticle, inPage] = [end, place + end - start];
    return numbers;
  });
}

function placeOf({ runs, element }: PageBlock): number[] {
  const [first] = runs;
  if (first === undefined) return [];
  let up = 0;
  for (let at: Node | null = first.node; at !== null && at !== element; at = at.parentElement ?? hostOf(at.parentNode))
    up++;
  return [textOf(first.node).start + first.offset, up];
}

/** The elements of blocks that are named by their places. */
function elementsAt(nodes: readonly TreeNode[], places: readonly number[]): Set<TreeElement> {
  const elements = new Set<TreeElement>();
  if (places.length === 0) return elements;
  const texts = nodes.filter((node) => node instanceof TreeText);
  for (let index = 0; index < places.length; index += 2) {
    let at: TreeNode | null = texts[indexAtOrBefore(texts, places[index] ?? 0)] ?? null;
    for (let up = places[index + 1] ?? 0; up > 0 && at !== null; up--) {
      at = at.parentElement ?? (at.parentNode instanceof TreeShadow ? at.parentNode.host : null);
    }
    if (at instanceof TreeElement) elements.add(at);
  }
  return elements;
}

/** Nodes of a tree that was read as a document. */
function textOf(node: Text): TreeText {
  return node as unknown as TreeText;
}
