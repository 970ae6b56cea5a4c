import type { TextSpan } from "#check/article.ts";
import type { Reference } from "#citations/reference.ts";
import { setFirst } from "#citations/set-first.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";
import type { InlineSpan } from "./inline-elements.ts";
import type { PageAddress } from "./page-address.ts";
import type { ReferenceLists } from "./read-references.ts";
import { shortText } from "./short-text.ts";

const MAX_TEXT = 10_000;
const MAX_LINK = 2_000;
/** Links of one entry that are looked at. */
const MAX_LINKS = 20;
/** Elements in or behind what a link leads to that are looked at. */
const MAX_NEAR = 50;
const MAX_HEADING = 60;
/** One word that is no number. */
const NAME = /^(?![\d.]+$)[^\s,]{2,100}$/;
/** An entry of a list whose entries have no elements of their own: what the link says tells which. */
const BY_LABEL = 0;
/** Names of attributes that hold the id of an entry. */
const NAMES_ENTRY = /(?:^|-)(?:rid|ref|refid|bib|bib-id|cit|reveal-id|reference)$/;
/** Names of what small numbers lead to beside entries: affiliations, authors, figures, tables. */
const OTHER_PLACE = /(?:^|[-_.])(?:aff|corr?|auth(?:or)?|fig(?:ure)?|tab(?:le)?)[-_.]?[a-z]?\d*$/i;
/** Most works of one study that a list keeps together. */
const MAX_GROUP = 12;

/** The entry that a link leads to, or the first and the last of several. */
type Entries = { entry: number; last?: number | undefined };

/** The references that the page lists, and which of them links in the text lead to. */
export class ReferenceTable {
  /** Their identifiers are yet to be read. */
  readonly references: Reference[] = [];
  /** For each reference, what may name its source. */
  readonly links: string[][] = [];
  /** True where all labels are counted by the browser. */
  readonly isCounted: boolean;
  #address: PageAddress;
  /** What holds the lists. */
  #lists: ReadonlySet<Node>;
  #byElement = new Map<Element, number>();
  #byFragment = new Map<string, Entries | null>();
  /** For each reference, the element of its entry. */
  #elements: (Element | null)[] = [];
  /** By what attributes of entries say: ids, and names that scripts know them by. */
  #byName = new Map<string, number>();
  /** By the places of the marks that entries lead back to. */
  #byMark = new Map<string, number>();

  constructor(address: PageAddress, { entries, apart }: ReferenceLists) {
    this.#address = address;
    this.#lists = apart;
    this.isCounted = entries.length > 0 && entries.every(({ isCounted }) => isCounted);
    /** For each entry, its number. */
    const numbers: number[] = [];
    for (const { element, label, text, links, marks, sameAs } of entries) {
      const number = numbers[(sameAs ?? 0) - 1] ?? this.references.length + 1;
      numbers.push(number);
      if (sameAs === null) {
        this.#elements.push(element);
        this.references.push({ number, label, text: text.slice(0, MAX_TEXT), url: null, ...UNIDENTIFIED });
        this.links.push(links.filter((link) => link.length <= MAX_LINK).slice(0, MAX_LINKS));
      }
      for (const mark of marks) setFirst(this.#byMark, mark, number);
      if (element === null) continue;
      setFirst(this.#byElement, element, number);
      for (const name of namesIn(element)) setFirst(this.#byName, name, number);
    }
  }

  /** A span of the text with what the page alone can tell of it. */
  spanOf({ kind, start, end, element }: InlineSpan): TextSpan {
    if (kind !== "link") return { kind, start, end };
    const url = this.#address.of(element);
    const fragment = this.#address.fragmentOf(element);
    return {
      kind,
      start,
      end,
      lead: {
        ...(this.#entriesOfLink(element, fragment, url) ?? { entry: null }),
        url: fragment === null && url.length <= MAX_LINK ? url : "",
        title: (element.getAttribute("title") ?? "").trim().slice(0, MAX_LINK),
        isAway: this.#address.leavesSite(element),
        isLoose:
          fragment === null
            ? url === "" && this.references.length > 0
            : !OTHER_PLACE.test(fragment) && this.#address.targetOf(element) === null,
      },
    };
  }

  /** The list entries that a link leads down to; null where it leads elsewhere. */
  #entriesOfLink(link: Element, id: string | null, url: string): Entries | null {
    if (this.references.length === 0) return null;
    if (id === null) return url === "" ? this.#entriesNamedBy(link) : this.#entryBeside(link, url);
    const known = this.#byFragment.get(id);
    if (known !== undefined) return known;
    const entries =
      this.#entriesAt(this.#address.targetOf(link)) ??
      one(this.#byName.get(id)) ??
      one(this.#byMark.get(link.id || (link.getAttribute("name") ?? "")));
    this.#byFragment.set(id, entries);
    return entries;
  }

  /**
   * What a link that leads straight to a study names as its entry beside: `<a href="https://doi.org/…" data-jats-rid="ref-3">`. The entry
   * may not say itself where the study is.
   */
  #entryBeside(link: Element, url: string): Entries | null {
    for (const { name, value } of link.attributes) {
      const number = NAMES_ENTRY.test(name) ? this.#byName.get(value.replace(/^#/, "")) : undefined;
      if (number === undefined) continue;
      if (url.length <= MAX_LINK) this.links[number - 1]?.push(url);
      return one(number);
    }
    return null;
  }

  /** What a link without an address may name its entry by: `<a data-rid="CIT0003">`. */
  #entriesNamedBy(link: Element): Entries | null {
    for (const name of namesIn(link)) {
      const entries = one(this.#byName.get(name)) ?? this.#entriesAt(this.#address.elementNamed(name));
      if (entries !== null) return entries;
    }
    return null;
  }

  #entriesAt(target: Element | null): Entries | null {
    if (target === null) return null;
    let isListed = false;
    for (let at: Element | null = target; at !== null && !isListed; at = at.parentElement) {
      const number = this.#byElement.get(at);
      if (number !== undefined) return one(number);
      isListed = this.#lists.has(at);
    }
    // The id may stand on a wrapper of the entry, or on an anchor or heading before it.
    const behind = shortText(target, MAX_HEADING) === null ? null : target.nextElementSibling;
    const near = [...[...target.querySelectorAll("li,p,tr,dd,div")].slice(0, MAX_NEAR), behind];
    const numbers = [...new Set(near.flatMap((element) => (element && this.#byElement.get(element)) ?? []))];
    if (numbers.length === 1) return one(numbers[0]);
    const inside = numbers.filter((number) => target.contains(this.#elements[number - 1] ?? null));
    // Several works of one study stand together below its name; what holds more is the list.
    if (
      inside.length > 1 &&
      inside.length <= MAX_GROUP &&
      inside.length < this.references.length &&
      !this.#lists.has(target)
    )
      return { entry: inside[0] ?? BY_LABEL, last: inside.at(-1) };
    const isList = numbers.length > 1 || near.some((element) => element && this.#lists.has(element));
    return isListed || isList ? { entry: BY_LABEL } : null;
  }
}

function one(number: number | undefined): Entries | null {
  return number === undefined ? null : { entry: number };
}

/** What attributes of an element say that may be the name of an entry: `ref-3`, `#CIT0003`. */
function namesIn(element: Element): string[] {
  const values = [...element.attributes].filter(({ name }) => name !== "class").map(({ value }) => value);
  return values.filter((value) => NAME.test(value) && /\d/.test(value)).map((value) => value.replace(/^#/, ""));
}
