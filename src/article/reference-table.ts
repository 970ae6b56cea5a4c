import { identifiersIn, isIdentified } from "#citations/identifiers.ts";
import type { Reference } from "#citations/reference.ts";
import { parseReference, sourceKey } from "#citations/references.ts";
import { kindOfAddress } from "#citations/source-kind.ts";
import type { PageAddress } from "./page-address.ts";
import { elementById } from "./reference-lists.ts";
import type { ReferenceEntry } from "./read-references.ts";

/** Kinds of source that words of a sentence may lead straight to; other links are not citations. */
const STUDIES = new Set(["journal-article", "preprint", "trial-registration"]);

/** Links that carry the address of a study to share it. */
const SHARES = /^[^?]*(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|x)\.(?:com|me)\//i;

/** The article's references: those that the page lists, then those that only marks lead to. */
export class ReferenceTable {
  readonly references: Reference[] = [];
  /** True where the page has a list. */
  readonly isListed: boolean;
  #document: Document;
  #address: PageAddress;
  #byElement = new Map<Element, number>();
  #byLabel = new Map<string, number>();
  #byKey = new Map<string, number>();
  #byFragment = new Map<string, number | null>();

  constructor(document: Document, address: PageAddress, entries: ReferenceEntry[]) {
    this.#document = document;
    this.#address = address;
    this.isListed = entries.length > 0;
    for (const entry of entries) {
      const number = this.#push(parseReference(entry, this.references.length + 1));
      if (entry.element !== null && !this.#byElement.has(entry.element)) this.#byElement.set(entry.element, number);
    }
    const areUnlabelled = this.references.every(({ label }) => label === null);
    if (areUnlabelled) for (const { number } of this.references) this.#byLabel.set(String(number), number);
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
    const number = known === undefined ? this.#entryAt(elementById(this.#document, id)) : known;
    this.#byFragment.set(id, number);
    return number;
  }

  /** True for a link to a place on this page that is not there: perhaps a list that is loaded later. */
  isDangling(link: Element): boolean {
    const id = this.#address.fragmentOf(link);
    return id !== null && elementById(this.#document, id) === null;
  }

  /** True where a link leads to a study, or to a place that names one. */
  leadsToStudy(link: Element): boolean {
    const url = this.#address.of(link);
    if (!this.leavesSite(link)) return /^\/pubmed\/\d/.test(url);
    return !SHARES.test(url) && (isIdentified(identifiersIn(url)) || STUDIES.has(kindOfAddress(url) ?? ""));
  }

  /** True where a link leads to another site. */
  leavesSite(link: Element): boolean {
    return this.#address.leavesSite(link);
  }

  /** Number of the source that a link leads to; makes it a reference where it is none yet. */
  cite(link: Element, text: string, label: string | null): number {
    const title = link.getAttribute("title")?.trim() || text;
    const made = parseReference({ text: title, links: [this.#address.of(link)], label }, this.references.length + 1);
    return this.#byKey.get(sourceKey(made) ?? "") ?? this.#push({ ...made, text: made.text || title });
  }

  #push(reference: Reference): number {
    this.references.push(reference);
    const { number, label } = reference;
    if (label !== null && !this.#byLabel.has(label.toLowerCase())) this.#byLabel.set(label.toLowerCase(), number);
    for (const key of [sourceKey(reference), reference.pmid]) if (key !== null && !this.#byKey.has(key)) this.#byKey.set(key, number);
    return number;
  }

  #entryAt(target: Element | null): number | null {
    for (let at = target; at !== null; at = at.parentElement) {
      const number = this.#byElement.get(at);
      if (number !== undefined) return number;
    }
    // The id may stand on a wrapper of the entry, or on an anchor before it.
    const within = target === null ? [] : [...target.querySelectorAll("li,p,tr,dd,div")].slice(0, 3);
    const near = [...within, target?.nextElementSibling].find((element) => element && this.#byElement.has(element));
    return near ? this.#byElement.get(near)! : null;
  }
}
