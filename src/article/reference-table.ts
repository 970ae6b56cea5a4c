import type { Reference } from "#citations/reference.ts";
import { isStudyLink } from "#citations/study-link.ts";
import type { PageAddress } from "./page-address.ts";
import type { ReferenceLists } from "./read-references.ts";
import { shortText } from "./short-text.ts";

const MAX_TEXT = 10_000;
const MAX_LINK = 2_000;
const MAX_LABEL = 10;
/** Links of one entry that are looked at. */
const MAX_LINKS = 20;

/** The article's references: those that the page lists, then those that only marks lead to. */
export class ReferenceTable {
  /** Their identifiers are yet to be read. */
  readonly references: Reference[] = [];
  /** For each reference, what may name its source. */
  readonly links: string[][] = [];
  /** True where the page has a list. */
  readonly isListed: boolean;
  #address: PageAddress;
  /** What holds the lists. */
  #lists: ReadonlySet<Node>;
  #byElement = new Map<Element, number>();
  #byLabel = new Map<string, number>();
  #byLink = new Map<string, number>();
  #byFragment = new Map<string, number | null>();

  constructor(address: PageAddress, { entries, apart }: ReferenceLists) {
    this.#address = address;
    this.#lists = apart;
    this.isListed = entries.length > 0;
    const areLabelled = entries.some(({ label }) => label !== null);
    for (const { element, label, text, links } of entries) {
      const number = this.#push(label, text, links);
      if (!areLabelled) this.#byLabel.set(String(number), number);
      if (element !== null && !this.#byElement.has(element)) this.#byElement.set(element, number);
    }
  }

  /** Number of the reference that the page prints this label before; null where there is none. */
  numberOf(label: string): number | null {
    return this.#byLabel.get(label.toLowerCase()) ?? null;
  }

  /** Number of the list entry that a link leads down to; null where it leads elsewhere. */
  numberOfLink(link: Element): number | null {
    const id = this.#address.fragmentOf(link);
    if (id === null || !this.isListed) return null;
    const known = this.#byFragment.get(id);
    const number = known === undefined ? this.#entryAt(this.#address.targetOf(link), link) : known;
    this.#byFragment.set(id, number);
    return number;
  }

  /** True for a link to a place on this page that is not there: perhaps a list that is loaded later. */
  isDangling(link: Element): boolean {
    return this.#address.fragmentOf(link) !== null && this.#address.targetOf(link) === null;
  }

  /** True where a link leads to a study, or to a place that names one. */
  leadsToStudy(link: Element): boolean {
    const url = this.#address.of(link);
    return this.leavesSite(link) ? isStudyLink(url) : /^\/pubmed\/\d/.test(url);
  }

  /** True where a link leads to another site. */
  leavesSite(link: Element): boolean {
    return this.#address.leavesSite(link);
  }

  /** Number of the source that a link leads to; makes it a reference where it is none yet. */
  cite(link: Element, text: string, label: string | null): number {
    const url = this.#address.of(link);
    return this.#byLink.get(keyOf(url)) ?? this.#push(label, link.getAttribute("title")?.trim() || text, [url]);
  }

  #push(label: string | null, text: string, links: string[]): number {
    const number = this.references.length + 1;
    const short = links.filter((link) => link.length <= MAX_LINK);
    const url = short.find(isStudyLink) ?? short.find((link) => link.startsWith("http")) ?? null;
    const nothing = { doi: null, pmid: null, pmcid: null, trial: null, other: null, kind: null };
    this.references.push({ number, label, text: text.slice(0, MAX_TEXT), url, ...nothing });
    this.links.push(short.slice(0, MAX_LINKS));
    if (label !== null) setFirst(this.#byLabel, label.toLowerCase(), number);
    for (const link of short) if (isStudyLink(link) || !this.isListed) setFirst(this.#byLink, keyOf(link), number);
    return number;
  }

  #entryAt(target: Element | null, link: Element): number | null {
    for (let at = target; at !== null; at = at.parentElement) {
      const number = this.#byElement.get(at);
      if (number !== undefined) return number;
      // Entries that share an element are told apart by what the mark says.
      if (this.#lists.has(at)) return this.numberOf(shortText(link, MAX_LABEL)?.replace(/[[\]()\s]/g, "") ?? "");
    }
    // The id may stand on a wrapper of the entry, or on an anchor before it.
    const near =
      target === null ? [] : [...[...target.querySelectorAll("li,p,tr,dd,div")].slice(0, 3), target.nextElementSibling];
    return near.map((element) => element && this.#byElement.get(element)).find(Number) ?? null;
  }
}

function setFirst(numbers: Map<string, number>, key: string, number: number): void {
  if (!numbers.has(key)) numbers.set(key, number);
}

/** Two links to one place may differ in these. */
function keyOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.|dx\.)?|#.*|\/$/gs, "").toLowerCase();
}
