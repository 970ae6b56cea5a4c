import { printedLabel } from "#citations/printed-label.ts";
import { type Group, groupsOf, loneNumber } from "./entry-groups.ts";
import type { PageAddress } from "./page-address.ts";
import type { PageBlock } from "./page-block.ts";
import { BlockCollector } from "./page-blocks.ts";
import type { PageTags } from "./page-tags.ts";
import { findReferenceLists, type ListPlace } from "./reference-lists.ts";
import { type Visitor, walk } from "./walk.ts";

/** An entry of a reference list and where it stands. */
interface ReferenceEntry {
  /** Null for one that only the page's head has, or that has no element for itself. */
  element: Element | null;
  /** Number or letter that the page prints before it; null where there is none. */
  label: string | null;
  /** True where a browser counts the label, in an ordered list. */
  isCounted: boolean;
  /** The entry as printed, without its label. */
  text: string;
  /** Addresses of its links, absolute where they can be, and attributes that may hide an identifier. */
  links: string[];
  /** Ids of the places in the page that it leads back to. */
  marks: string[];
  /** Place of the entry of a list before that says the same: pages have a copy of their list for narrow screens, or beside the text. */
  sameAs: number | null;
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
/** What a term says that is the label of its description. */
const LONE_LABEL = /^\W{0,9}([1-9]\d{0,2}|[a-z])\W{0,9}$/;
/** A year, or a volume with pages: what entries without a link have. */
const LOOKS_PUBLISHED = /\b(?:19|20)\d\d\b|\bet al\b|\d\s?\(\d+\)\s?[:,]\s?\d/;
/** Attributes of odd names may hide an identifier: `data-doi`, or the title of a COinS span. */
const HIDES_IDENTIFIER = /10(?:\.|%2E)\d{4}|pubmed|PMC\d|NCT\d/i;

/** Reads the page's reference lists, wherever they stand and also where they are folded. */
export function readReferenceLists(document: Document, tags: PageTags, address: PageAddress): ReferenceLists {
  const lists: ReferenceLists = { entries: [], apart: new Set() };
  const found: { place: ListPlace; entries: ReferenceEntry[] }[] = [];
  for (const place of findReferenceLists(document, address)) {
    const entries = withoutBullets(readNodes(place.nodes, address));
    if (entries.length > 0 && (place.isCertain || areConvincing(entries))) found.push({ place, entries });
  }
  const count = (areNotes: boolean) =>
    found.reduce((sum, { place, entries }) => sum + (place.mayBeNotes === areNotes ? entries.length : 0), 0);
  // Fewer footnotes than references are remarks.
  const areRemarks = count(true) < count(false);
  for (const { place, entries } of found) {
    if (place.mayBeNotes && areRemarks) continue;
    const known = new Map(lists.entries.map(({ text }, index) => [text, index + 1]));
    for (const entry of entries.slice(0, Math.max(0, MAX_ENTRIES - lists.entries.length)))
      lists.entries.push({ ...entry, sameAs: known.get(entry.text) ?? null });
    for (const node of place.nodes) lists.apart.add(node);
  }
  if (lists.entries.length === 0) lists.entries = entriesOfMeta(tags);
  return lists;
}

/** Symbols are labels where every entry has one or a number, and each its own; else they are bullets. */
function withoutBullets(entries: ReferenceEntry[]): ReferenceEntry[] {
  const symbols = entries.filter(({ label }) => label !== null && !/[\p{L}\d]/u.test(label));
  const areLabels = new Set(symbols.map(({ label }) => label)).size === symbols.length;
  if (symbols.length === 0 || (areLabels && entries.every(({ label }) => label !== null))) return entries;
  return entries.map((entry) => (symbols.includes(entry) ? { ...entry, label: null } : entry));
}

/** "Sources" may head a list of foods, too: then most entries have neither a link away nor a year. */
function areConvincing(entries: ReferenceEntry[]): boolean {
  const convincing = entries.filter(
    ({ text, links }) => LOOKS_PUBLISHED.test(text) || links.some((link) => link.startsWith("http")),
  );
  return convincing.length * 2 >= entries.length;
}

function readNodes(nodes: Node[], address: PageAddress): ReferenceEntry[] {
  const parent = nodes[0]?.parentElement;
  if (parent && nodes.some(({ nodeType }) => nodeType === TEXT)) return readEntries(parent, address, new Set(nodes));
  const entries: ReferenceEntry[] = [];
  // One by one: as arguments of one call, a hundred thousand overflow the stack.
  for (const node of nodes) for (const entry of readEntries(node as Element, address)) entries.push(entry);
  return entries;
}

/** The entries in an element; with `only`, in these of its children. */
function readEntries(root: Element, address: PageAddress, only: ReadonlySet<Node> | null = null): ReferenceEntry[] {
  const rules = { byName: false, byVisibility: false, apart: NOTHING, hearts: NOTHING, declared: NOTHING };
  const collector = new BlockCollector(rules, () => true, MAX_LIST_TEXT);
  walk(root, only === null ? collector : childrenOnly(collector, root, only));
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

function entryOf(
  { element, blocks }: Group,
  address: PageAddress,
  counts: Map<Element, number>,
  isAlone: boolean,
): ReferenceEntry {
  const whole = blocks.map(spaced).join(" ");
  const anchors = blocks.flatMap((block) => block.spans.filter(({ kind }) => kind === "link"));
  const links = anchors
    .filter((span) => address.fragmentOf(span.element) === null)
    .map((span) => address.of(span.element))
    .filter(Boolean);
  const counted = countedLabel(element, counts);
  const printed = printedLabel(whole);
  const lone = loneNumber(blocks);
  const term =
    element.localName === "dd" ? element.previousElementSibling?.textContent?.match(LONE_LABEL)?.[1] : undefined;
  const own = term ?? printed?.label ?? lone?.label ?? null;
  return {
    element,
    sameAs: null,
    label: own ?? counted,
    isCounted: own === null && counted !== null,
    text: printed?.rest ?? whole.slice(lone?.length ?? 0).trim(),
    marks: anchors.flatMap((span) => address.fragmentOf(span.element) ?? []),
    links: isAlone ? [...links, ...hintsIn(element)] : links,
  };
}

/** A block's text with links told apart from the words that they touch: `10.1000/rice` and `PubMed` may stand side by side. */
function spaced({ text, spans }: PageBlock): string {
  const edges = new Set(spans.flatMap(({ kind, start, end }) => (kind === "link" ? [start, end] : [])));
  return text.replace(/(?<=\w)(?=\w)/g, (_, at: number) => (edges.has(at) ? " " : ""));
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
    return { element: null, text, links: [], marks: [], sameAs: null, label: String(index + 1), isCounted: false };
  });
}
