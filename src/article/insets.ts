import { isAlike } from "./entry-groups.ts";
import { isInline } from "./inline-elements.ts";
import type { PageBlock } from "./page-block.ts";

/** A block of which this share is linked is a link. */
const MIN_LINKED = 0.9;
/** Fewer words may be a mark, or a name in a table. */
const WORDS = /\p{L}{2}\P{L}+\p{L}{2,}\P{L}+\p{L}{2}/u;
/** As many teasers side by side make a list of other articles, if it ends the text and is not most of it. */
const MIN_TEASERS = 3;
const MAX_TEASER_SHARE = 0.5;
/** Elements from a heading up to the whole teaser. */
const MAX_CLIMB = 3;
/** What a call asks for: an address, a vote, a click. */
const CONTROLS = "form,input,textarea,select,button";
/** Controls that show more of the text, or are marks in it. */
const IN_TEXT = "summary,sup,h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,figure,[aria-expanded],[aria-controls]";
const MAX_CONTROLS = 300;
/** A call is short: a heading, a sentence or two, and thanks. */
const MAX_CALL_BLOCKS = 4;
const MAX_CALL = 500;

/** An article's blocks without what stands among them and is none of it: links to other articles, teasers, calls to sign up or to vote. */
export function withoutInsets(blocks: PageBlock[], core: Element): PageBlock[] {
  const out = new Set([...teasers(blocks, core), ...calls(blocks, core), ...blocks.filter(isLinkLine)]);
  if (out.size === 0) return blocks;
  return blocks.filter((block, index) => !out.has(block) && !isLeftAlone(blocks, index, out));
}

/** A line that is a link to another page. Items of lists are judged with their list. */
function isLinkLine(block: PageBlock): boolean {
  return block.kind !== "heading" && block.kind !== "list-item" && block.kind !== "cell" && leadsAway(block);
}

function leadsAway({ text, linked, spans }: PageBlock): boolean {
  if (linked < text.length * MIN_LINKED || !WORDS.test(text)) return false;
  return spans.some(({ kind, element }) => kind === "link" && /^[^#]/.test(element.getAttribute("href") ?? ""));
}

/** Boxes side by side that each have a heading which leads to another page, with what stands in them. */
function teasers(blocks: PageBlock[], core: Element): PageBlock[] {
  const boxes = new Map<Element, Element[]>();
  for (const block of blocks) {
    const box = block.kind === "heading" && leadsAway(block) ? boxAround(block, blocks, core) : null;
    const row = box?.parentElement;
    if (!box || !row) continue;
    const alike = boxes.get(row) ?? [];
    if (alike[0] === undefined || isAlike(alike[0], box)) boxes.set(row, [...alike, box]);
  }
  const lists = [...boxes.values()].filter(({ length }) => length >= MIN_TEASERS).flat();
  const found = blocks.filter(({ element }) => lists.some((box) => box.contains(element)));
  const prose = (some: readonly PageBlock[]) => some.reduce((sum, block) => sum + block.prose, 0);
  const last = found.at(-1);
  const after = last === undefined ? [] : blocks.slice(blocks.indexOf(last) + 1);
  return prose(found) > prose(blocks) * MAX_TEASER_SHARE || prose(after) > 0 ? [] : found;
}

/** The nearest element around a heading that holds something else as well, and less than the core. */
function boxAround(heading: PageBlock, blocks: PageBlock[], core: Element): Element | null {
  let box: Element | null = heading.element.parentElement;
  for (let steps = 0; box !== null && steps < MAX_CLIMB && !box.contains(core); steps++) {
    const inside = box;
    if (blocks.some((block) => block !== heading && inside.contains(block.element))) return box;
    box = box.parentElement;
  }
  return null;
}

/** The blocks of boxes with a control and little text. */
function calls(blocks: PageBlock[], core: Element): PageBlock[] {
  const found = new Set<PageBlock>();
  for (const control of [...core.querySelectorAll(CONTROLS)].slice(0, MAX_CONTROLS)) {
    if (control.closest(IN_TEXT) !== null) continue;
    for (const block of callAround(control, blocks, core)) found.add(block);
  }
  return [...found];
}

function callAround(control: Element, blocks: PageBlock[], core: Element): PageBlock[] {
  let box: Element | null = control.localName === "form" ? control : blockAround(control);
  for (let steps = 0; box !== null && steps < MAX_CLIMB && !box.contains(core); steps++) {
    const around = box;
    const inside = blocks.filter(({ element }) => around.contains(element));
    const length = inside.reduce((sum, { text }) => sum + text.length, 0);
    const isCall = inside.length > 1 || inside.some(({ element }) => element !== around);
    if (inside.length > MAX_CALL_BLOCKS || length > MAX_CALL) return [];
    if (inside.length > 0) return isCall ? inside : [];
    box = blockAround(box);
  }
  return [];
}

function blockAround(element: Element): Element | null {
  let at = element.parentElement;
  while (at !== null && isInline(at.localName) && !at.localName.includes("-")) at = at.parentElement;
  return at;
}

/** True for a heading below which only was what is left out. */
function isLeftAlone(blocks: readonly PageBlock[], index: number, out: ReadonlySet<PageBlock>): boolean {
  const next = blocks[index + 1];
  if (blocks[index]?.kind !== "heading" || next === undefined || !out.has(next)) return false;
  const following = blocks.slice(index + 1).find((block) => !out.has(block));
  return following === undefined || following.kind === "heading";
}
