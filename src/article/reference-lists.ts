import { labelsIn } from "#citations/markers.ts";
import type { PageAddress } from "./page-address.ts";
import { says } from "./page-words.ts";
import { shortText } from "./short-text.ts";

/** A part of the page that holds reference entries and nothing else. */
export interface ListPlace {
  /** What belongs to the list, in document order, without its heading. */
  elements: Element[];
  /** Elements that only announce it. */
  headings: Element[];
  /** True where links or names say that it is one, so that its entries need not look like sources. */
  isCertain: boolean;
}

const NAMED =
  "[role=doc-bibliography],[role=doc-endnotes],ol.references,ul.references,div.references,section.references,.reference-list," +
  ".references-list,.ref-list,.reflist,.bibliography,.citation-list,.footnotes,.article-references,#references,#bibliography," +
  "#reference-list,#references-list,#footnotes";
const HEADING = "h2,h3,h4,h5,h6,summary,button,dt,p,strong,b";
const LISTS = "ol,ul,dl,table";
const ENTRY = "li,dd,tr,p,div,section";
const OUTSIDE = "nav,header,form,[role=navigation]";
/** A page's own parts that are never a list of references. */
const TOO_WIDE = "h1,main,article,[itemprop~=articleBody],nav,form";
/** What entries do not hold. */
const NO_ENTRY = "h1,h2,h3,h4,h5,h6,figure,table,img";
/** Ids of what else raised numbers lead to in papers: affiliations, figures, tables, sections, equations. */
const OTHER_TARGET = /^(?:aff|a\d|cor|fig|f\d|tab|tbl|t\d|eq|sec|s\d|sup|box|app|toc)/i;
/** Length of an entry in UTF-16 units; what is shorter is a label, what is longer a section. */
const MIN_ENTRY = 15;
const MAX_ENTRY = 3_000;
/** A page has few lists, and an article fewer marks than this. */
const MAX_PLACES = 50;
const MAX_LINKS = 20_000;
const FOLLOWING = 4;

/** Where the page lists its references: by name, by heading, and by what the marks in the text lead to. Document order. */
export function findReferenceLists(document: Document, address: PageAddress): ListPlace[] {
  const places = new Places();
  for (const element of document.querySelectorAll(NAMED)) if (!places.isFull) places.add(placeOfNamed(element));
  for (const element of document.querySelectorAll(HEADING)) {
    if (!places.isFull && says("references", shortText(element, 60) ?? "")) places.add(placeUnderHeading(element));
  }
  for (const place of placesOfMarks(document, address)) places.add(place);
  return places.found.sort((a, b) => (isBefore(a.elements[0]!, b.elements[0]!) ? -1 : 1));
}

/** Places that do not overlap. */
class Places {
  readonly found: ListPlace[] = [];
  #byElement = new Map<Element, ListPlace>();

  get isFull(): boolean {
    return this.found.length >= MAX_PLACES;
  }

  /** Adds a place; where it overlaps with a known one, that one learns its headings. */
  add(place: ListPlace | null): void {
    if (place === null) return;
    const known = place.elements.map((element) => this.#around(element)).find((found) => found !== null) ?? this.#inside(place);
    if (known) known.headings.push(...place.headings);
    else {
      this.found.push(place);
      for (const element of place.elements) this.#byElement.set(element, place);
    }
  }

  #around(element: Element): ListPlace | null {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const place = this.#byElement.get(at);
      if (place !== undefined) return place;
    }
    return null;
  }

  #inside(place: ListPlace): ListPlace | undefined {
    if (this.isFull) return undefined;
    return this.found.find(({ elements }) => place.elements.some((element) => element.contains(elements[0]!)));
  }
}

function placeOfNamed(element: Element): ListPlace | null {
  if (isTooWide(element) || element.closest(OUTSIDE) !== null) return null;
  return { elements: [element], headings: [], isCertain: true };
}

function placeUnderHeading(element: Element): ListPlace | null {
  if (element.closest(OUTSIDE) !== null) return null;
  const heading = widest(element);
  const elements = untilNextHeading(heading, /^h[2-6]$/.test(element.localName) ? Number(element.localName[1]) : 6);
  const lastList = elements.findLastIndex((sibling) => sibling.matches(LISTS) || sibling.querySelector(LISTS) !== null);
  const kept = lastList < 0 ? elements : elements.slice(0, lastList + 1);
  return kept.length === 0 || kept.some(isTooWide) ? null : { elements: kept, headings: [heading], isCertain: false };
}

function isTooWide(element: Element): boolean {
  return element.matches(TOO_WIDE) || element.querySelector(TOO_WIDE) !== null;
}

/** The outermost element that holds nothing but this heading. */
function widest(element: Element): Element {
  let outer = element;
  const text = shortText(element, 60);
  for (let parent = outer.parentElement; parent !== null && outer.nextElementSibling === null; parent = outer.parentElement) {
    if (shortText(parent, 60) !== text) break;
    outer = parent;
  }
  return outer;
}

function untilNextHeading(heading: Element, level: number): Element[] {
  const elements: Element[] = [];
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const first = /^(?:div|section|header)$/.test(next.localName) ? next.firstElementChild?.localName : undefined;
    const rank = (first ?? next.localName).match(/^h([1-6])$/)?.[1];
    if (rank !== undefined && Number(rank) <= level) break;
    elements.push(next);
  }
  return elements;
}

/** The list or single entry that each mark of the text leads down to. */
function* placesOfMarks(document: Document, address: PageAddress): Generator<ListPlace> {
  const seen = new Set<string | Element>();
  let examined = 0;
  for (const link of document.querySelectorAll("a[href*='#']")) {
    if (++examined > MAX_LINKS) return;
    const id = address.fragmentOf(link.getAttribute("href") ?? "");
    const form = markForm(link);
    if (id === null || form === null || seen.has(id) || OTHER_TARGET.test(id)) continue;
    seen.add(id);
    const target = elementById(document, id);
    const entry = target?.closest(ENTRY);
    if (!target || !entry || seen.has(entry) || !isBefore(link, target)) continue;
    seen.add(entry);
    if (isEntry(entry)) yield { elements: [listAround(entry)], headings: [], isCertain: form === "certain" };
  }
}

/** Brackets or raised digits are marks; bare digits may be a table of contents; null for other links. */
function markForm(link: Element): "certain" | "possible" | null {
  const text = shortText(link, 16) ?? "";
  const bare = text.replace(/^[[(]|[\])]$/g, "");
  if (labelsIn(bare, 0, bare.length) === null) return null;
  if (bare !== text || link.parentElement?.localName === "sup" || link.firstElementChild?.localName === "sup") return "certain";
  return /\d/.test(bare) ? "possible" : null;
}

function isEntry(entry: Element): boolean {
  const length = entry.textContent?.trim().length ?? 0;
  return length >= MIN_ENTRY && length <= MAX_ENTRY && entry.querySelector(NO_ENTRY) === null;
}

function listAround(entry: Element): Element {
  const list = entry.matches("li,dd,tr") ? entry.closest(LISTS) : null;
  return list !== null && list.querySelector(TOO_WIDE) === null ? list : entry;
}

/** The element with this id, or the anchor of old with this name; null where the page has none. */
export function elementById(document: Document, id: string): Element | null {
  const plain = id.includes("%") ? (new URLSearchParams(`id=${id.replace(/[+&]/g, encodeURIComponent)}`).get("id") ?? id) : id;
  return document.getElementById(id) ?? document.getElementById(plain) ?? document.getElementsByName(plain)[0] ?? null;
}

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}
