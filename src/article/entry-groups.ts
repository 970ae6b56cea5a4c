import { printedLabel } from "#citations/printed-label.ts";
import type { PageBlock } from "./page-block.ts";
import { says } from "./page-words.ts";

/** What is an entry of a list by itself. */
const ENTRY = "li,dd,tr,[role=listitem]";
/** `<sup>3</sup>`, `<b>3</b>` */
const LONE_NUMBER = /^\s*([1-9]\d{0,2})\s*$/;
/** The same in a cell or block, perhaps with an arrow that leads back into the text. */
const LONE_CELL = /^[\s^↑↩([]{0,4}([1-9]\d{0,2})[\s.):\]↑↩]{0,4}$/;
/** Neighbours of the same sort that are counted: as many make a list. */
const MANY = 20;

/** Blocks that make one entry, and the element that holds them. */
export interface Group {
  element: Element;
  blocks: PageBlock[];
}

/**
 * Blocks that make one entry: those of one list item or row in `root`; without these, of one of many elements that are alike, or a
 * block that begins with a number and what follows. `root` is null for blocks without elements of their own.
 */
export function groupsOf(blocks: PageBlock[], root: Element | null): Group[] {
  const entries = blocks.filter(({ kind, text }) => kind !== "heading" && !says("references", text));
  if (root === null) return byLabel(entries);
  const items = new Map(entries.map((block) => [block, itemAround(block.element, root)]));
  const inItems = entries.filter((block) => items.get(block));
  if (inItems.length > 0 && lengthOf(inItems) * 2 >= lengthOf(entries))
    return grouped(inItems, (block) => items.get(block) ?? block.element);
  // Items that are less than half of it are the links of entries: "PubMed", "Link to article".
  let entry = root;
  const wholes = grouped(entries, (block) => {
    if (!items.get(block)) entry = wholeAround(block.element, root);
    return entry;
  });
  const labelled = wholes.filter(({ blocks: [first] }) => isLabelled(first)).length;
  // Numbers on some only part the list: the others go on with the entry before.
  return labelled === 0 || labelled === wholes.length ? wholes : byLabel(entries);
}

function byLabel(blocks: PageBlock[]): Group[] {
  const groups: Group[] = [];
  const hasLabels = blocks.some(isLabelled);
  for (const block of blocks) {
    if (!hasLabels || isLabelled(block)) groups.push({ element: block.element, blocks: [block] });
    else groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

function isLabelled(block: PageBlock | undefined): boolean {
  if (block === undefined) return false;
  const printed = printedLabel(block.text)?.label;
  // A symbol may also set off the work that matters most.
  return (printed !== undefined && /^[\p{L}\d]/u.test(printed)) || loneNumber([block]) !== null;
}

function lengthOf(blocks: PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Neighbouring blocks that are parts of one element; several that lie straight in it are lines of it, each on its own. */
function grouped(blocks: PageBlock[], elementOf: (block: PageBlock) => Element): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const element = elementOf(block);
    const last = groups.at(-1);
    const isLine = block.element === element && last?.blocks[0]?.element === element && !element.matches(ENTRY);
    if (last?.element === element && !isLine) last.blocks.push(block);
    else groups.push({ element, blocks: [block] });
  }
  return groups;
}

/** The outermost list item or row around an element, inside of `root` or `root` itself. */
function itemAround(element: Element, root: Element): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
    if (at.matches(ENTRY)) item = at;
  }
  return item;
}

/** Of an element and those around it, up to `root`, the one that most of its own sort stand beside. */
function wholeAround(element: Element, root: Element): Element {
  let whole = element;
  let most = 1;
  for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
    const alike = 1 + alikeBeside(at, "previousElementSibling") + alikeBeside(at, "nextElementSibling");
    if (alike > 1 && alike >= most) whole = at;
    most = Math.max(most, alike);
  }
  return whole;
}

/** True for two elements of one sort and one look. */
export function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className === b.className;
}

function alikeBeside(element: Element, side: "previousElementSibling" | "nextElementSibling"): number {
  let count = 0;
  for (let next = element[side]; next !== null && count < MANY; next = next[side], count++)
    if (!isAlike(next, element)) break;
  return count;
}

/**
 * The number that stands in markup of its own before an entry, `<sup>3</sup> Smith …` or `<td>↑3</td><td>Smith …</td>`, and
 * how much of the entry's text it takes; null where there is none.
 */
export function loneNumber([first, second]: readonly (PageBlock | undefined)[]): {
  label: string;
  length: number;
} | null {
  const inline = first?.runs[0]?.node.data.match(LONE_NUMBER)?.[1];
  if (inline !== undefined) return { label: inline, length: inline.length };
  const cell = second === undefined ? undefined : first?.text.match(LONE_CELL)?.[1];
  return cell === undefined ? null : { label: cell, length: first?.text.length ?? 0 };
}
