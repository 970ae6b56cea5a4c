import { type Identifiers, identifiersIn, isIdentified, joinIdentifiers } from "./identifiers.ts";
import type { Reference } from "./reference.ts";
import { sourceKind } from "./source-kind.ts";

/** An entry of a reference list, or a link that leads straight to a source, as the page has it. */
export interface RawReference {
  /** As read, with the printed number and back links. */
  text: string;
  /** Addresses of its links, absolute where they can be. */
  links: string[];
  /** Number or letter that the list gives to the entry; null where only the text can tell. */
  label: string | null;
  /** Other attributes that may hide an identifier. */
  hints?: string[];
}

const MAX_TEXT = 10_000;
const MAX_URL = 2_000;
/** Links beside an entry that search for the work, or lead back into the text. */
const NOT_THE_SOURCE = /scholar\.google\.|[?&]q(?:uery)?=|\/linkout\?|openurl|worldcat\.org\/search/i;
const BACK_LINKS = /^\s*[\^↑↩]\uFE0E?\s*(?:(?:[a-z]{1,2}\s+){1,40}(?=\S)|\s*)/;
const PRINTED_LABEL = /^\s*(?:\[\s?([1-9]\d{0,2}|[a-z])\s?\]|([1-9]\d{0,2})\s?[.):])\s*/;

/**
 * The reference that an entry describes; `number` is its 1-based position. Identifiers printed in the entry win over
 * those of its links, because links of lists are often made by machine. `status` is left open.
 */
export function parseReference(raw: RawReference, number: number): Reference {
  const printed = printedLabel(raw.text);
  const sources = raw.links.filter((link) => !NOT_THE_SOURCE.test(link));
  const ids = [raw.text, ...sources, ...raw.links, ...(raw.hints ?? [])]
    .map((source) => identifiersIn(source))
    .reduce(joinIdentifiers);
  const url = bestLink(sources);
  return {
    number,
    label: raw.label ?? printed?.label ?? null,
    text: (printed?.rest ?? raw.text).replace(BACK_LINKS, "").trim().slice(0, MAX_TEXT),
    url,
    ...ids,
    kind: kindOf(ids, url, raw.text),
    status: null,
  };
}

/** The number or letter that a list prints before an entry, `3.`, `[3]`, `3)`, and what follows it; null where there is none. */
export function printedLabel(text: string): { label: string; rest: string } | null {
  const match = text.match(PRINTED_LABEL);
  return match === null ? null : { label: (match[1] ?? match[2])!, rest: text.slice(match[0].length) };
}

/** What two references to the same work share: an identifier, else the address; null where there is neither. */
export function sourceKey(reference: Pick<Reference, "doi" | "pmid" | "pmcid" | "trial" | "url">): string | null {
  const { doi, pmid, pmcid, trial, url } = reference;
  return doi?.toLowerCase() ?? pmid ?? pmcid ?? trial ?? url?.replace(/#.*/, "").replace(/\/$/, "") ?? null;
}

function bestLink(links: string[]): string | null {
  const usable = links.filter((link) => /^https?:/i.test(link) && link.length <= MAX_URL);
  return usable.find((link) => isIdentified(identifiersIn(link))) ?? usable[0] ?? null;
}

function kindOf(ids: Identifiers, url: string | null, text: string): Reference["kind"] {
  return sourceKind(ids, url) ?? (/\bISBN\b/.test(text) ? "book" : null);
}
