import type { PageBlock } from "./page-block.ts";

/** Elements around a block among which one with attributes is looked for. */
const MAX_STEPS = 8;

/**
 * Blocks in groups of which a style sheet will most likely show or hide all: those whose elements have no attributes and the same names up
 * to the nearest element around them that has some. In document order.
 */
export function shownGroups(blocks: readonly PageBlock[]): PageBlock[][] {
  const groups = new Map<Element, Map<string, PageBlock[]>>();
  for (const block of blocks) {
    let names = "";
    let at = block.element;
    for (let steps = 0; steps < MAX_STEPS && !at.hasAttributes() && at.parentElement !== null; steps++) {
      names += ` ${at.localName}`;
      at = at.parentElement;
    }
    const around = groups.get(at) ?? new Map<string, PageBlock[]>();
    groups.set(at, around);
    const alike = around.get(names);
    if (alike === undefined) around.set(names, [block]);
    else alike.push(block);
  }
  return [...groups.values()].flatMap((around) => [...around.values()]);
}
