import { printedLabel } from "#citations/printed-label.ts";
import { isTooWide, NO_ENTRY } from "./list-bounds.ts";
import { shortText } from "./short-text.ts";

/** What may stand in a line of an entry; anything else ends a list that has no elements of its own. */
const INLINE = "a,abbr,b,bdi,br,cite,code,em,font,i,mark,q,s,small,span,strong,sub,sup,u,wbr";
/** `<sup>3</sup>` or `<b>3</b>` before an entry. */
const LONE_NUMBER = /^\s*[1-9]\d{0,2}\s*$/;
/** Longest line that may be a heading. */
const MAX_HEADING = 60;
const ELEMENT = 1;
const TEXT = 3;

/** The text right before a line break, where it is short. */
export function lineBefore(br: Element): string | null {
  let before = br.previousSibling;
  if (before?.nodeType === TEXT && !/\S/.test((before as Text).data)) before = before.previousSibling;
  if (before === null) return null;
  if (isElement(before)) return shortText(before, MAX_HEADING);
  return before.nodeType === TEXT ? (before as Text).data.slice(0, 2 * MAX_HEADING).trim() : null;
}

/**
 * Numbered entries that stand behind a heading without elements of their own, parted by line breaks: all nodes from the
 * first number to the first block, or line below an empty one, that is no entry. Empty where there are none.
 */
export function bareList(heading: Element): Node[] {
  const nodes: Node[] = [];
  let breaks = 0;
  for (let next = heading.nextSibling; next !== null; next = next.nextSibling) {
    const isBlank = !hasWords(next);
    const isBlock = isElement(next) && !next.matches(INLINE);
    const isStart = nodes.length === 0 || breaks > 1 || isBlock;
    if (!isBlank && isStart && !beginsEntry(next)) break;
    const isBreak = isElement(next) && next.localName === "br";
    if (isBreak) breaks++;
    else if (isBlock) breaks = 2;
    else if (!isBlank) breaks = 0;
    // The first entry may begin with an empty anchor.
    if (nodes.length > 0 || !isBlank || (isElement(next) && !isBreak)) nodes.push(next);
  }
  return nodes.some((node) => node.nodeType === TEXT && hasWords(node)) ? nodes : [];
}

function hasWords(node: Node): boolean {
  const text = node.nodeType === TEXT || isElement(node) ? (node.textContent ?? "") : "";
  return /[\p{L}\p{N}]/u.test(text);
}

function beginsEntry(node: Node): boolean {
  if (isElement(node) && (isTooWide(node) || node.matches(NO_ENTRY) || node.querySelector(NO_ENTRY) !== null))
    return false;
  const text = (node.textContent ?? "").slice(0, 20);
  return printedLabel(text) !== null || LONE_NUMBER.test(text);
}

/** True for elements, as against text and comments. */
export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
