import { explainsMarks } from "#citations/mark-context.ts";
import type { Body } from "./find-body.ts";
import { withoutInsets } from "./insets.ts";
import type { PageBlock, PageBlocks } from "./page-block.ts";
import { mentions, opensWith, says } from "./page-words.ts";

/** Which of the page's blocks are the article, and which short lines stand around it. */
export interface Selection {
  /** Without the headline, in document order. */
  blocks: PageBlock[];
  /** Lines beside the article, where its author and dates are found. */
  lines: string[];
}

/** A lead or closing paragraph outside of the core must be this long to count. */
const MIN_OUTSIDE = 80;
const ENDS_SENTENCE = /[.!?…]["”’»)]?$/u;
/** What stands before the headline is above the article, unless it is more than this share of its prose. */
const MAX_SHARE_ABOVE = 0.2;
/** Longest line about author or dates, and longest one without a date. */
const MAX_DATED_ASIDE = 160;
const MAX_ASIDE = 60;
const DATE =
  "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.?\\s\\p{L}{3,12}\\.?,?\\s\\d{4}|\\p{L}{3,12}\\.?\\s\\d{1,2},?\\s\\d{4})";
const HAS_DATE = new RegExp(DATE, "u");
/** A label and a date that are a whole line: "Last reviewed: 20.11.2021". */
const IS_DATED_LABEL = new RegExp(`^(?:[^\\d:]{2,40}:|(?:[^\\s\\d]{1,20}\\s){1,3})\\s?${DATE}\\.?$`, "u");
/** What counts the comments has this share of the prose above it; a link to them stands at the top. */
const MIN_ABOVE_COMMENTS = 0.6;
/** Longest notice about the site's own policy, in UTF-16 units. */
const MAX_NOTICE = 600;
const KEYS = /(?<![\p{L}])(?:ctrl|strg|cmd|ctl)\s?[+-]\s?(?:enter|return|eingabe)(?!\p{L})/iu;
const MAX_LINES_A_SIGN = 4;
/** A list in which this share of the text is linked leads elsewhere. */
const LINK_LIST_SHARE = 0.8;
/** Blocks at the start among which such lines stand. */
const FIRST_LINES = 5;
const MAX_LINES = 400;
const MAX_LINE = 300;

/** Selects the article's blocks. What is left out, and short, is searched for author and dates. */
export function selectBlocks(page: PageBlocks, body: Body, headline: PageBlock | null): Selection {
  const blocks = page.blocks.map((block) => outOfLayout(block, body));
  const inside = around(blocks, body, headline).filter((block) => block !== headline && !isLabel(block));
  const text = withoutInsets(withoutNotices(untilComments(inside), body.core.element), body.core.element);
  const kept = withoutDates(withoutEdges(withoutLinkLists(withoutRelated(text))));
  return { blocks: kept, lines: linesOf(blocks, new Set(kept)) };
}

/** The core's blocks, a lead between headline and core, and paragraphs that stand beside the core. */
function around(blocks: PageBlock[], { core, outer, isDeclared }: Body, headline: PageBlock | null): PageBlock[] {
  const top = headline === null ? -1 : blocks.indexOf(headline);
  const above = blocks.slice(core.from, Math.max(core.from, top)).reduce((sum, block) => sum + block.prose, 0);
  const from = top > core.from && top < core.to && above <= core.prose * MAX_SHARE_ABOVE ? top : core.from;
  const lead = blocks
    .slice(top + 1, Math.max(top + 1, core.from))
    .filter((block) => top >= 0 && isPassage(block) && outer.contains(block.element));
  const after = blocks
    .slice(core.to)
    .filter(({ element }) => isDeclared && element.localName === "p" && outer.contains(element));
  const beside = after.filter((block) => isPassage(block) && block.element.parentElement?.contains(core.element));
  return [...lead, ...blocks.slice(from, core.to), ...beside];
}

/** Where the whole article stands in a table's cell, its paragraphs are no cells. */
function outOfLayout(block: PageBlock, { core }: Body): PageBlock {
  const isLayout =
    block.kind === "cell" && core.kind === "cell" && block.element.closest("td,th")?.contains(core.element);
  return isLayout ? { ...block, kind: "paragraph" } : block;
}

function isPassage(block: PageBlock): boolean {
  return block.prose >= MIN_OUTSIDE && ENDS_SENTENCE.test(block.text.slice(-3));
}

/** Without lines about author and dates at both ends, and without headings that nothing follows. */
function withoutEdges(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex((block) => !isAside(block));
  const last = blocks.findLastIndex(
    ({ kind, text }) => kind !== "heading" && !(text.length <= MAX_ASIDE && IS_DATED_LABEL.test(text)),
  );
  return first < 0 ? blocks : blocks.slice(first, last + 1);
}

/** Without lines about author and dates between the lead and the text. */
function withoutDates(blocks: PageBlock[]): PageBlock[] {
  return blocks.filter((block, index) => index > FIRST_LINES || !isAside(block) || !HAS_DATE.test(block.text));
}

/** A short line that is no sentence: who wrote, who reviewed, when, in which section. */
function isAside({ kind, text, breaks }: PageBlock): boolean {
  if ((kind !== "paragraph" && kind !== "list-item") || text.length > MAX_DATED_ASIDE) return false;
  if (text.length <= MAX_ASIDE && IS_DATED_LABEL.test(text)) return true;
  const isShort = linesIn(text, breaks).every((line) => line.length <= MAX_ASIDE);
  return !ENDS_SENTENCE.test(text.slice(-3)) && (isShort || HAS_DATE.test(text));
}

/** Headings of the reference list (which is read apart) and the word "Advertisement". */
function isLabel({ kind, text }: PageBlock): boolean {
  return says("advertisement", text) || (kind !== "list-item" && (says("references", text) || says("notes", text)));
}

/** Up to the heading of the comments, or a line that counts them below most of the text: "Responses (12)". */
function untilComments(blocks: PageBlock[]): PageBlock[] {
  const whole = blocks.reduce((sum, { prose }) => sum + prose, 0);
  let before = 0;
  const end = blocks.findIndex(({ kind, text, prose }) => {
    before += prose;
    const counts = /\d/.test(text) && before > whole * MIN_ABOVE_COMMENTS;
    return (kind === "heading" || counts) && says("comments", text);
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** "Read also" with the links below it. */
function withoutRelated(blocks: PageBlock[]): PageBlock[] {
  let isBelow = false;
  return blocks.filter((block) => {
    if (block.kind === "heading" || block.prose > 0) isBelow = false;
    if (says("related", block.text)) isBelow = true;
    return !isBelow && !(block.linked > 0 && opensWith("related", block.text));
  });
}

/** Notices about the site's sources and about Ctrl+Enter: the box they stand in, or else the lines themselves. */
function withoutNotices(blocks: PageBlock[], core: Element): PageBlock[] {
  const signs = new Set(blocks.filter(isNoticeSign));
  if (signs.size === 0) return blocks;
  const boxes = new Set([...signs].map(({ element }) => element.parentElement));
  const sizes = new Map<Element | null, { all: number; signs: number }>();
  for (const block of blocks) {
    const parent = block.element.parentElement;
    if (!boxes.has(parent) || parent?.contains(core)) continue;
    const size = sizes.get(parent) ?? { all: 0, signs: 0 };
    sizes.set(parent, { all: size.all + 1, signs: size.signs + (signs.has(block) ? 1 : 0) });
  }
  return blocks.filter((block) => {
    const size = sizes.get(block.element.parentElement);
    // A box of few lines, one of which is a sign, is the notice as a whole.
    return !signs.has(block) && !(size !== undefined && size.all <= size.signs * MAX_LINES_A_SIGN);
  });
}

function isNoticeSign({ text }: PageBlock): boolean {
  if (text.length > MAX_NOTICE) return false;
  return KEYS.test(text) || explainsMarks(text) || mentions("policy", text);
}

/** Lists that consist of links: contents, topics, more to read. Links that lead to sources of their own site's kind stay. */
function withoutLinkLists(blocks: PageBlock[]): PageBlock[] {
  const sizes = new Map<Element | null, { text: number; linked: number }>();
  for (const { kind, element, text, linked } of blocks) {
    if (kind !== "list-item") continue;
    const size = sizes.get(element.parentElement) ?? { text: 0, linked: 0 };
    sizes.set(element.parentElement, { text: size.text + text.length, linked: size.linked + linked });
  }
  return blocks.filter(({ kind, element }) => {
    const size = kind === "list-item" ? sizes.get(element.parentElement) : undefined;
    return size === undefined || size.linked < size.text * LINK_LIST_SHARE;
  });
}

function linesOf(blocks: PageBlock[], kept: Set<PageBlock>): string[] {
  const left = blocks.filter((block) => !kept.has(block) && block.text.length <= MAX_LINE).slice(0, MAX_LINES);
  return left.flatMap(({ text, breaks }) => linesIn(text, breaks)).slice(0, MAX_LINES);
}

/** A block's lines as they are rendered. */
function linesIn(text: string, breaks: number[]): string[] {
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index] ?? text.length).trim());
}
