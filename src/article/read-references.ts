import { identifiersIn, isIdentified } from "#citations/identifiers.ts";
import { printedLabel, type RawReference } from "#citations/references.ts";
import type { PageAddress } from "./page-address.ts";
import { BlockCollector, type PageBlock } from "./page-blocks.ts";
import { findReferenceLists, type ListPlace } from "./reference-lists.ts";
import { walk } from "./walk.ts";

/** An entry of a reference list and where it stands. */
export interface ReferenceEntry extends RawReference {
  element: Element;
}

/** The page's reference lists. */
export interface ReferenceLists {
  entries: ReferenceEntry[];
  /** Elements that hold them, with their headings: no article text. */
  apart: Set<Element>;
}

/** Most entries that are read: the longest reviews have some two thousand. */
const MAX_ENTRIES = 5_000;
const MAX_LIST_TEXT = 2_000_000;
const ENTRY_TAGS = new Set(["li", "dd", "tr"]);
/** A year, or a volume with pages: what entries without a link have. */
const LOOKS_PUBLISHED = /\b(?:19|20)\d\d\b|\bet al\b|\d+\s?\(\d+\)\s?[:,]\s?\d+/;

/** Reads the page's reference lists, wherever they stand and also where they are folded. */
export function* readReferenceLists(document: Document, address: PageAddress): Generator<undefined, ReferenceLists> {
  const lists: ReferenceLists = { entries: [], apart: new Set() };
  for (const place of findReferenceLists(document, address)) {
    const entries: ReferenceEntry[] = [];
    for (const element of place.elements) entries.push(...(yield* readEntries(element, address)));
    if (!areReferences(entries, place)) continue;
    lists.entries.push(...entries.slice(0, Math.max(0, MAX_ENTRIES - lists.entries.length)));
    for (const element of [...place.elements, ...place.headings]) lists.apart.add(element);
  }
  if (lists.entries.length === 0) lists.entries.push(...entriesOfMeta(document));
  return lists;
}

/** "Sources" may head a list of foods, too: then most entries have neither a link away nor a year. */
function areReferences(entries: ReferenceEntry[], place: ListPlace): boolean {
  const convincing = entries.filter(({ text, links }) => LOOKS_PUBLISHED.test(text) || links.some((link) => /^https?:/.test(link)));
  return entries.length > 0 && (place.isCertain || convincing.length * 2 >= entries.length);
}

function* readEntries(root: Element, address: PageAddress): Generator<undefined, ReferenceEntry[]> {
  const collector = new BlockCollector({ byName: false, byVisibility: false, apart: new Set(), hearts: new Set() }, () => true, MAX_LIST_TEXT);
  yield* walk(root, collector);
  const blocks = collector.blocks.filter((block) => block.kind !== "heading");
  const groups = groupsOf(blocks, root);
  return groups.map((group) => entryOf(group, address)).filter((entry) => entry.text !== "");
}

interface Group {
  element: Element;
  item: Element | null;
  blocks: PageBlock[];
}

/** Blocks that make one entry: those of one list item or row; without these, a block that begins with a number and what follows. */
function groupsOf(blocks: PageBlock[], root: Element): Group[] {
  const items = blocks.map((block) => itemAround(block.element, root));
  const hasItems = items.some((item) => item !== null);
  const hasLabels = blocks.some((block) => printedLabel(block.text) !== null);
  const groups: Group[] = [];
  for (const [index, block] of blocks.entries()) {
    const item = items[index]!;
    const last = groups.at(-1);
    const goesOn = hasItems ? item === last?.item : hasLabels && printedLabel(block.text) === null;
    if (hasItems && item === null) continue;
    if (goesOn && last !== undefined) last.blocks.push(block);
    else if (hasItems || !hasLabels || printedLabel(block.text) !== null) groups.push({ element: item ?? block.element, item, blocks: [block] });
  }
  return groups;
}

/** The outermost list item or row around an element, inside of `root` or `root` itself. */
function itemAround(element: Element, root: Element): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
    if (ENTRY_TAGS.has(at.localName)) item = at;
  }
  return item;
}

function entryOf({ element, blocks }: Group, address: PageAddress): ReferenceEntry {
  const text = blocks.map((block) => block.text).join(" ");
  const links = blocks.flatMap((block) => block.spans.filter(({ kind }) => kind === "link").map((span) => hrefOf(span.element)));
  const away = links.filter((href) => href !== "" && address.fragmentOf(href) === null).map((href) => address.resolve(href));
  const label = printedLabel(text)?.label ?? raisedLabel(blocks[0]!) ?? countedLabel(element);
  const isKnown = [text, ...away].some((source) => isIdentified(identifiersIn(source)));
  return { element, text, links: away, label, hints: isKnown ? [] : attributesOf(element) };
}

function hrefOf(link: Element): string {
  return link.getAttribute("href")?.trim() ?? "";
}

/** `<sup>3</sup> Smith …` */
function raisedLabel(block: PageBlock): string | null {
  const span = block.spans.find(({ kind, start, end }) => kind === "raised" && start === 0 && end <= 3);
  return span === undefined ? null : block.text.slice(0, span.end).trim();
}

/** The number that a browser prints before an item of an ordered list; null elsewhere. */
function countedLabel(item: Element): string | null {
  const list = item.parentElement;
  if (item.localName !== "li" || list?.localName !== "ol") return null;
  const value = Number.parseInt(item.getAttribute("value") ?? "", 10);
  if (Number.isFinite(value)) return String(value);
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  return String((Number.isFinite(start) ? start : 1) + positionOf(item, list));
}

const positions = new WeakMap<Element, Map<Element, number>>();

/** Counted once for each list: asking every item for its place would take quadratic time. */
function positionOf(item: Element, list: Element): number {
  const known = positions.get(list)?.get(item);
  if (known !== undefined) return known;
  const counted = new Map([...list.children].filter(({ localName }) => localName === "li").map((child, index) => [child, index]));
  positions.set(list, counted);
  return counted.get(item) ?? 0;
}

/** Values of attributes that may hide an identifier, such as `data-doi` or the title of a COinS span. */
function attributesOf(element: Element): string[] {
  const hints: string[] = [];
  for (const part of [element, ...element.querySelectorAll("*")].slice(0, 200)) {
    for (const { value } of part.attributes) if (/10(?:\.|%2E)\d{4}|pubmed|PMC\d|NCT\d/i.test(value)) hints.push(value);
  }
  return hints;
}

/** `<meta name="citation_reference" content="citation_title=…; citation_doi=…;">`, for pages whose list comes later. */
function entriesOfMeta(document: Document): ReferenceEntry[] {
  return [...document.querySelectorAll("meta[name=citation_reference]")].slice(0, MAX_ENTRIES).flatMap((element, index) => {
    const content = element.getAttribute("content")?.trim() ?? "";
    const parts = content.split(/;\s*(?=citation_)/).map((part) => part.match(/^citation_(\w+)=(.*?);?$/s));
    const text = parts.map((part) => part?.[2]).filter(Boolean).join(". ") || content;
    return text === "" ? [] : [{ element, text, links: [], label: String(index + 1), hints: [content] }];
  });
}
