import { labelsIn } from "#citations/markers.ts";
import { NO_ENTRY } from "./list-bounds.ts";
import type { PageAddress } from "./page-address.ts";
import { shortText } from "./short-text.ts";

const ENTRY = "li,dd,tr,p,div,section";
/** Ids of what else raised numbers lead to in papers: affiliations, figures, tables, sections, equations. */
const OTHER_TARGET = /^(?:aff|a\d|cor|fig|f\d|tab|tbl|t\d|eq|sec|s\d|sup|box|app|toc)/i;
/** Length of an entry in UTF-16 units; what is shorter is a label, what is longer a section. */
const MIN_ENTRY = 15;
const MAX_ENTRY = 3_000;
const MAX_LINKS = 20_000;
const FOLLOWING = 4;

/** The entries that marks in the text lead down to, and whether the marks are surely such. */
export function* markedEntries(links: Element[], address: PageAddress): Generator<[Element, boolean]> {
  const seen = new Set<unknown>();
  for (const link of links.slice(0, MAX_LINKS)) {
    const id = address.fragmentOf(link);
    const form = id === null || seen.has(id) || OTHER_TARGET.test(id) ? null : markForm(link);
    if (id === null || form === null) continue;
    const target = address.targetOf(link);
    const entry = target?.closest(ENTRY);
    seen.add(id);
    if (!target || !entry || seen.has(entry) || !isBefore(link, target)) continue;
    seen.add(entry);
    if (isEntry(entry)) yield [entry, form === "certain"];
  }
}

/** Brackets or raised digits are marks; bare digits may be a table of contents; null for other links. */
function markForm(link: Element): "certain" | "possible" | null {
  const text = shortText(link, 16) ?? "";
  const bare = text.replace(/^[[(]|[\])]$/g, "");
  if (labelsIn(bare, 0, bare.length) === null) return null;
  if (bare !== text || [link.parentElement, link.firstElementChild].some((element) => element?.localName === "sup"))
    return "certain";
  return /\d/.test(bare) ? "possible" : null;
}

function isEntry(entry: Element): boolean {
  const length = entry.textContent?.trim().length ?? 0;
  return length >= MIN_ENTRY && length <= MAX_ENTRY && entry.querySelector(NO_ENTRY) === null;
}

/** True where the first node comes before the second in the page. */
export function isBefore(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}
