import { bareList, isElement, lineBefore } from "./bare-list.ts";
import { isAlike } from "./entry-groups.ts";
import { headlessLists } from "./headless-lists.ts";
import { isTooWide } from "./list-bounds.ts";
import { isBefore, markedEntries } from "./marked-entries.ts";
import { inPage, openRoots } from "./open-roots.ts";
import type { PageAddress } from "./page-address.ts";
import { says } from "./page-words.ts";
import { shortText } from "./short-text.ts";

/** Parts of the page that may hold reference entries, and nothing else. */
export interface ListPlace {
  /** In document order, without a heading: elements, or children of one element among which text stands bare. */
  nodes: Node[];
  /** True where links or names say that it is a list of references, so that its entries need not look like sources. */
  isCertain: boolean;
  /** True for what is headed as notes, or that marks alone lead to: beside a list of references, those are remarks. */
  mayBeNotes: boolean;
}

const NAMED =
  "[role=doc-bibliography],[role=doc-endnotes],ol.references,ul.references,div.references,section.references,.reference-list,.ref-list," +
  ".reflist,.bibliography,.citation-list,.footnotes,#references,#bibliography,#reference-list,#footnotes";
/** Those below a table explain it. */
const NAMED_NOTES = "[role=doc-endnotes],.footnotes,#footnotes";
/** Names that many sites make their own of: `article__sources`, `references-modal`; each holds a part of those below. */
const MAYBE_NAMED =
  "[class*=eferenc],[id*=eferenc],[class*=ources],[id*=ources],[class*=ibliogra],[id*=ibliogra],[class*=ootnote],[id*=ootnote],[class*=ndnote],[id*=ndnote]";
const LIST_NAME =
  /(?:^|[\s_-])(?:references?|bibliography|sources|(?:foot|end)notes?)(?:[-_](?:list|content|container|section|body|wrapper|modal|panel|block|\d+))*(?=\s|$)/i;
/** What unfolds a list. A section about the sources of a vitamin has none. */
const TOGGLE = "button,summary,[aria-expanded]";
const HEADING = "h2,h3,h4,h5,h6,summary,button,p,strong,b,[role=heading],[class*=heading],[class*=title]";
/** Names of what pages put below their sources: links to share and to follow, topics, the author. */
const NOT_ENTRIES = /(?:^|[\s_-])(?:shar(?:e|ing)|social|tags?|related|newsletter|comments?|author)(?:[\s_-]|$)/i;
const LISTS = "ol,ul,dl,table";
const OUTSIDE = "nav,header,form,[role=navigation]";
const MAX_HEADING = 60;
const MAX_NAMES = 300;
/** A page has few lists, and an article fewer marks than this. */
const MAX_PLACES = 50;
/** Headings that are followed up: each may cost a look at all that comes after it. */
const MAX_HEADINGS = 100;

/** Where the page may list its references: by name, by heading, and by what the marks in the text lead to. Document order. */
export function findReferenceLists(document: Document, address: PageAddress): ListPlace[] {
  const places: ListPlace[] = [];
  const roots = openRoots(document);
  const covered = new Set<Node>();
  const around = new Set<Node>();
  /** What marks that are surely such lead to. */
  const certain = new Set<Node>();
  const add = (nodes: Node[], isCertain: boolean, mayBeNotes = false): void => {
    const isTaken = (node: Node) => isInside(node, covered) || around.has(node);
    if (nodes.length === 0 || nodes.some((node) => isTaken(node) || (isElement(node) && isTooWide(node)))) return;
    places.push({ nodes, isCertain, mayBeNotes });
    for (const node of nodes) covered.add(node);
    // Of one parent, all of them.
    for (let at = nodes[0]?.parentNode ?? null; at !== null && !around.has(at); at = at.parentNode) around.add(at);
  };
  for (const element of inPage(document, NAMED, roots).slice(0, MAX_PLACES)) {
    if (
      !/^(?:h\d|a|p|span|b|strong|button)$/.test(element.localName) &&
      !isInside(element, covered) &&
      isInText(element)
    )
      add([element], true, element.matches(NAMED_NOTES));
  }
  for (const element of inPage(document, MAYBE_NAMED, roots))
    if (places.length < MAX_PLACES && isNamedList(element) && !isInside(element, covered) && isInText(element))
      add(
        [element],
        hasHeading(element) && element.querySelector(TOGGLE) !== null,
        /notes?/i.test(`${element.className} ${element.id}`),
      );
  const seen = new Set<Node>();
  let headings = 0;
  for (const element of inPage(document, `${HEADING},br`, roots)) {
    if (places.length >= MAX_PLACES || headings >= MAX_HEADINGS) break;
    const isBreak = element.localName === "br";
    const heading = (isBreak ? lineBefore(element) : shortText(element, MAX_HEADING)) ?? "";
    const mayBeNotes = says("notes", heading);
    if (!mayBeNotes && !says("references", heading)) continue;
    if (!isInText(element) || isInside(element, covered) || seen.has(element)) continue;
    headings++;
    const bare = bareList(isBreak ? element : widest(element));
    // Looked through once, though each line may call itself a heading.
    for (const node of bare) seen.add(node);
    add(bare.length > 0 || isBreak ? bare : below(element), false, mayBeNotes);
  }
  for (const [element, isCertain] of markedEntries(inPage(document, "a[href*='#']", roots), address)) {
    if (!isInside(element, covered)) add([listAround(element)], isCertain, true);
    else if (isCertain) certain.add(element);
  }
  for (const notes of headlessLists(document)) if (notes[0] && isInText(notes[0])) add(notes, false, true);
  for (const element of certain) {
    const place = places.find(({ nodes }) => isInside(element, new Set(nodes)));
    if (place) place.isCertain = true;
  }
  return places.sort((a, b) => (isBefore(a.nodes[0], b.nodes[0]) ? -1 : 1));
}

/** True for a list, or what holds one or has a heading, with a name that says so. */
function isNamedList(element: Element): boolean {
  return (
    /^(?:div|section|ol|ul|aside|details|footer)$/.test(element.localName) &&
    LIST_NAME.test(`${element.className} ${element.id}`.slice(0, MAX_NAMES)) &&
    (element.matches(LISTS) || element.querySelector(LISTS) !== null || hasHeading(element))
  );
}

function hasHeading(element: Element): boolean {
  const headings = [...element.querySelectorAll(HEADING)].slice(0, 3);
  return headings.some((heading) => says("references", shortText(heading, MAX_HEADING) ?? ""));
}

function isInText(element: Element): boolean {
  return element.closest(OUTSIDE) === null;
}

function isInside(node: Node, covered: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at !== null; at = at.parentNode) if (covered.has(at)) return true;
  return false;
}

/** What follows a heading, to the next one; where there are lists, to the last of them. */
function below(element: Element): Element[] {
  const level = Number(element.localName.match(/^h(\d)$/)?.[1] ?? 6);
  const elements: Element[] = [];
  for (let next = widest(element).nextElementSibling; next !== null; next = next.nextElementSibling) {
    const first = /^(?:div|section)$/.test(next.localName) ? next.firstElementChild : null;
    const rank = (first ?? next).localName.match(/^h([1-6])$/)?.[1];
    if (rank !== undefined && Number(rank) <= level) break;
    if (elements.length > 0 && NOT_ENTRIES.test(next.className)) break;
    elements.push(next);
  }
  const lastList = elements.findLastIndex((sibling) => sibling.matches(LISTS) || sibling.querySelector(LISTS) !== null);
  // Without a list, to the last that is built like one of the first two: an entry, and perhaps its links.
  const last =
    lastList < 0
      ? elements.findLastIndex((next) => elements.slice(0, 2).some((first) => isAlike(next, first)))
      : lastList;
  return elements.slice(0, last + 1);
}

/** The outermost element that holds nothing but this heading. */
function widest(element: Element): Element {
  const text = shortText(element, MAX_HEADING);
  let outer = element;
  while (
    outer.nextElementSibling === null &&
    outer.parentElement !== null &&
    shortText(outer.parentElement, MAX_HEADING) === text
  ) {
    outer = outer.parentElement;
  }
  return outer;
}

function listAround(entry: Element): Element {
  const list = entry.matches("li,dd,tr") ? entry.closest(LISTS) : null;
  return list !== null && !isTooWide(list) ? list : entry;
}
