import { printedLabel } from "#citations/printed-label.ts";
import { isStudyLink } from "#citations/study-link.ts";
import type { PageAddress } from "./page-address.ts";
import { BlockCollector, type PageBlock } from "./page-blocks.ts";
import type { PageTags } from "./page-tags.ts";
import { findReferenceLists } from "./reference-lists.ts";
import { type Visitor, walk } from "./walk.ts";

/** An entry of a reference list and where it stands. */
interface ReferenceEntry {
  /** Null for one that only the page's head has, or that has no element for itself. */
  element: Element | null;
  /** Number or letter that the page prints before it; null where there is none. */
  label: string | null;
  /** The entry as printed, without its label. */
  text: string;
  /** Addresses of its links, absolute where they can be, and attributes that may hide an identifier. */
  links: string[];
}

/** The page's reference lists. */
export interface ReferenceLists {
  entries: ReferenceEntry[];
  /** What holds them: no article text. */
  apart: Set<Node>;
}

/** Most entries that are read: the longest reviews have some two thousand. */
const MAX_ENTRIES = 5_000;
const MAX_LIST_TEXT = 2_000_000;
const NOTHING: ReadonlySet<Element> = new Set();
const TEXT = 3;
const ENTRY_TAG = /^(?:li|dd|tr)$/;
/** A year, or a volume with pages: what entries without a link have. */
const LOOKS_PUBLISHED = /\b(?:19|20)\d\d\b|\bet al\b|\d\s?\(\d+\)\s?[:,]\s?\d/;
/** Attributes of odd names may hide an identifier: `data-doi`, or the title of a COinS span. */
const HIDES_IDENTIFIER = /10(?:\.|%2E)\d{4}|pubmed|PMC\d|NCT\d/i;

/** Reads the page's reference lists, wherever they stand and also where they are folded. */
export function* readReferenceLists(
  document: Document,
  tags: PageTags,
  address: PageAddress,
): Generator<undefined, ReferenceLists> {
  const lists: ReferenceLists = { entries: [], apart: new Set() };
  for (const { nodes, isCertain } of findReferenceLists(document, address)) {
    const entries = yield* readNodes(nodes, address);
    // "Sources" may head a list of foods, too: then most entries have neither a link away nor a year.
    const convincing = entries.filter(
      ({ text, links }) => LOOKS_PUBLISHED.test(text) || links.some((link) => link.startsWith("http")),
    );
    if (entries.length === 0 || (!isCertain && convincing.length * 2 < entries.length)) continue;
    lists.entries.push(...entries.slice(0, Math.max(0, MAX_ENTRIES - lists.entries.length)));
    for (const node of nodes) lists.apart.add(node);
  }
  if (lists.entries.length === 0) lists.entries = entriesOfMeta(tags);
  return lists;
}

function* readNodes(nodes: Node[], address: PageAddress): Generator<undefined, ReferenceEntry[]> {
  const parent = nodes[0]?.parentElement;
  if (parent && nodes.some(({ nodeType }) => nodeType === TEXT))
    return yield* readEntries(parent, address, new Set(nodes));
  const entries: ReferenceEntry[] = [];
  // One by one: as arguments of one call, a hundred thousand overflow the stack.
  for (const node of nodes) for (const entry of yield* readEntries(node as Element, address)) entries.push(entry);
  return entries;
}

/** The entries in an element; with `only`, in these of its children. */
function* readEntries(
  root: Element,
  address: PageAddress,
  only: ReadonlySet<Node> | null = null,
): Generator<undefined, ReferenceEntry[]> {
  const rules = { byName: false, byVisibility: false, apart: NOTHING, hearts: NOTHING, declared: NOTHING };
  const collector = new BlockCollector(rules, () => true, MAX_LIST_TEXT);
  yield* walk(root, only === null ? collector : childrenOnly(collector, root, only));
  const counts = new Map<Element, number>();
  const groups = groupsOf(collector.blocks, only === null ? root : null);
  const groupsIn = Map.groupBy(groups, ({ element }) => element);
  return groups.map((group) => {
    // Where several entries share an element, nobody can tell whose attributes those are.
    const isAlone = groupsIn.get(group.element)?.length === 1;
    const entry = entryOf(group, address, counts, isAlone && only === null);
    return isAlone && only === null ? entry : { ...entry, element: null };
  });
}

/** Passes over all children of an element but some. */
function childrenOnly(visitor: Visitor, parent: Element, only: ReadonlySet<Node>): Visitor {
  const isOther = (node: Node) => node.parentNode === parent && !only.has(node);
  return {
    enter: (element) => !isOther(element) && visitor.enter(element),
    leave: (element) => visitor.leave(element),
    text: (node) => {
      if (!isOther(node)) visitor.text(node);
    },
  };
}

interface Group {
  element: Element;
  blocks: PageBlock[];
}

/** Blocks that make one entry: those of one list item or row in `root`; without these, a block that begins with a number and what follows. */
function groupsOf(blocks: PageBlock[], root: Element | null): Group[] {
  const items = blocks.map((block) => (root === null ? null : itemAround(block.element, root)));
  const hasItems = items.some((item) => item !== null);
  const isLabelled = (block: PageBlock) => printedLabel(block.text) !== null || raisedLabel(block) !== null;
  const hasLabels = blocks.some(isLabelled);
  const groups: Group[] = [];
  for (const [index, block] of blocks.entries()) {
    const item = items[index] ?? null;
    const last = groups.at(-1);
    const begins = hasItems ? item !== null && item !== last?.element : !hasLabels || isLabelled(block);
    if (begins && block.kind !== "heading") groups.push({ element: item ?? block.element, blocks: [block] });
    else if (!hasItems || item !== null) last?.blocks.push(block);
  }
  return groups;
}

/** The outermost list item or row around an element, inside of `root` or `root` itself. */
function itemAround(element: Element, root: Element): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
    if (ENTRY_TAG.test(at.localName)) item = at;
  }
  return item;
}

function entryOf(
  { element, blocks }: Group,
  address: PageAddress,
  counts: Map<Element, number>,
  isAlone: boolean,
): ReferenceEntry {
  const whole = blocks.map((block) => block.text).join(" ");
  const anchors = blocks.flatMap((block) => block.spans.filter(({ kind }) => kind === "link"));
  const links = anchors
    .filter((span) => address.fragmentOf(span.element) === null)
    .map((span) => address.of(span.element));
  const counted = countedLabel(element, counts);
  const printed = printedLabel(whole);
  const raised = raisedLabel(blocks[0]);
  return {
    element,
    label: printed?.label ?? raised ?? counted,
    text: printed?.rest ?? (raised === null ? whole : whole.slice(raised.length).trim()),
    links: !isAlone || [whole, ...links].some(isStudyLink) ? links : [...links, ...hintsIn(element)],
  };
}

/** `<sup>3</sup> Smith …` */
function raisedLabel(block: PageBlock | undefined): string | null {
  const span = block?.spans.find(({ kind, start, end }) => kind === "raised" && start === 0 && end <= 3);
  return block === undefined || span === undefined ? null : block.text.slice(0, span.end).trim();
}

/** The number that a browser prints before an item of an ordered list; null elsewhere. */
function countedLabel(item: Element, counts: Map<Element, number>): string | null {
  const list = item.parentElement;
  if (list?.localName !== "ol") return null;
  const given = item.getAttribute("value") ?? (counts.has(list) ? null : list.getAttribute("start"));
  const number = Number.parseInt(given ?? "", 10) || (counts.get(list) ?? 0) + 1;
  counts.set(list, number);
  return String(number);
}

function hintsIn(element: Element): string[] {
  const parts = [element, ...element.querySelectorAll("*")].slice(0, 100);
  return parts
    .flatMap((part) => [...part.attributes].map(({ value }) => value))
    .filter((value) => HIDES_IDENTIFIER.test(value));
}

/** `<meta name="citation_reference" content="citation_title=…; citation_doi=…;">`, for pages whose list comes later. */
function entriesOfMeta(tags: PageTags): ReferenceEntry[] {
  const contents = tags.filter(([name]) => name === "citation_reference").map(([, content]) => content);
  return contents.map((content, index) => {
    const text = content.replace(/;?\s?citation_\w{1,60}=/g, ". ").replace(/^\. |;$/g, "");
    return { element: null, text, links: [], label: String(index + 1) };
  });
}
