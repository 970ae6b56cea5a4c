import type { Article, TextSpan } from "#check/article.ts";
import { decodedUrl, identifiersIn } from "#citations/identifiers.ts";
import type { Reference } from "#citations/reference.ts";
import { setFirst } from "#citations/set-first.ts";
import { isStudyLink } from "#citations/study-link.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

const MAX_LABEL = 10;
/** Somebody's name, then a year. */
const NAMES_YEAR = /^\p{Lu}\p{L}.{0,120}?(?:19|20)\d\d[a-z]?/u;

/** The article's references: those that the page lists, then those that only marks lead to. */
export class CitedSources {
  readonly references: Reference[] = [];
  /** For each reference, what may name its source. */
  readonly links: string[][] = [];
  /** True where the page has a list. */
  readonly isListed: boolean;
  /** True where the list prints numbers before its entries. */
  readonly isLabelled: boolean;
  #text: string;
  #own: readonly string[];
  #byLabel = new Map<string, number>();
  #byLink = new Map<string, number>();
  /** By the author and year that entries begin with; null where several begin alike. Made when first asked for. */
  #byBeginning: Map<string, number | null> | null = null;

  /**
   * `article` is what was read of the page, whose references are those of its list. `own` are what addresses
   * of the page itself hold, its DOIs in lower case: links to it and to its figures are no citations.
   */
  constructor({ text, references: listed }: Article, links: readonly string[][], own: readonly string[]) {
    this.#text = text;
    this.#own = own;
    this.isListed = listed.length > 0;
    this.isLabelled = listed.some(({ label }) => label !== null);
    for (const [index, { label, text: entry }] of listed.entries()) {
      const number = this.#push(label, entry, [...(links[index] ?? [])]);
      if (!this.isLabelled) this.#byLabel.set(String(number), number);
    }
  }

  /** Number of the reference that the page prints this label before; null where there is none. */
  numberOf(label: string): number | null {
    return this.#byLabel.get(label.toLowerCase()) ?? null;
  }

  /** Number of the list entry that a link leads down to; null where it leads elsewhere. */
  numberOfLink({ lead, start, end }: TextSpan): number | null {
    if (lead?.entry === null && lead.isLoose) return this.#begunWith(this.#text.slice(start, end).trim());
    if (lead?.entry !== 0 && lead?.last === undefined) return lead?.entry ?? null;
    const shown = this.#text.slice(start, end).trim();
    const labelled = shown.length > MAX_LABEL ? null : this.numberOf(shown.replace(/[[\]()\s]/g, ""));
    return labelled ?? (lead.entry || null);
  }

  /** Number of the one listed entry that begins with a link's words, "Roe and Poe, 2011"; null where they name no year. */
  #begunWith(words: string): number | null {
    this.#byBeginning ??= byBeginning(this.references);
    return this.#byBeginning.get(words) ?? null;
  }

  /** Numbers of all entries that a link leads down to: of one, or of those that stand together. */
  numbersOfLink(link: TextSpan): number[] {
    const first = this.numberOfLink(link);
    if (first === null) return [];
    const last = first === link.lead?.entry ? Math.min(link.lead.last ?? first, this.references.length) : first;
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
  }

  /** True where a link leads to a study, or to a place that names one. */
  leadsToStudy({ lead }: TextSpan): boolean {
    if (lead === undefined) return false;
    return lead.isAway ? isStudyLink(lead.url) && !this.#isOwn(lead.url) : /^\/pubmed\/\d/.test(lead.url);
  }

  /**
   * Number of the entry with this label, which a mark says in print although its link leads straight to a study: that study's address
   * counts where the entry gives none. Null where the list prints no such label.
   */
  labelled(label: string, { lead }: TextSpan): number | null {
    const number = this.isLabelled ? this.numberOf(label) : null;
    if (number === null) return null;
    const links = this.links[number - 1];
    if (links && lead?.url && !links.some(isStudyLink)) links.push(lead.url);
    return number;
  }

  /** Number of the source that a link leads to; makes it a reference where it is none yet. */
  cite({ lead }: TextSpan, text: string, label: string | null): number {
    const url = lead?.url ?? "";
    return this.#byLink.get(keyOf(url)) ?? this.#push(label, lead?.title || text, [url]);
  }

  #push(label: string | null, text: string, links: string[]): number {
    const number = this.references.length + 1;
    const url = links.find(isStudyLink) ?? links.find((link) => link.startsWith("http")) ?? null;
    this.references.push({ number, label, text, url, ...UNIDENTIFIED });
    this.links.push(links);
    if (label !== null) setFirst(this.#byLabel, label.toLowerCase(), number);
    for (const link of links) if (isStudyLink(link) || !this.isListed) setFirst(this.#byLink, keyOf(link), number);
    return number;
  }

  /** True for the page's own DOI, and for parts of the page, whose DOIs go on behind it: `….g001`. */
  #isOwn(url: string): boolean {
    const address = decodedUrl(url).toLowerCase();
    return this.#own.some((name) => {
      const at = address.indexOf(name);
      return at >= 0 && !/\w/.test(address.charAt(at + name.length));
    });
  }
}

function byBeginning(references: readonly Reference[]): Map<string, number | null> {
  const numbers = new Map<string, number | null>();
  for (const { number, text } of references) {
    const words = text.match(NAMES_YEAR)?.[0];
    if (words !== undefined) numbers.set(words, numbers.has(words) ? null : number);
  }
  return numbers;
}

/** What two links to one work have in common: its identifier, or else their address but for what may differ in it. */
function keyOf(url: string): string {
  const { doi, pmid, pmcid, trial } = identifiersIn(url);
  const name = doi ?? pmcid ?? trial ?? pmid;
  if (name !== null) return name.toLowerCase();
  return url.replace(/^https?:\/\/(?:www\.|dx\.)?|#.*|\/$/gs, "").toLowerCase();
}
