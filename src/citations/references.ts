import { type Identifiers, identifiersIn, isIdentified, joinIdentifiers } from "./identifiers.ts";
import type { Reference } from "./reference.ts";
import { sourceKind } from "./source-kind.ts";

const MAX_URL = 2_000;
/** Links beside an entry that search for the work. */
const NOT_THE_SOURCE = /scholar\.google\.|[?&]q(?:uery)?=|\/linkout\?|openurl|worldcat\.org\/search/i;
/** What lists of wikis print before an entry to lead back into the text. */
const BACK_LINKS = /^\s*[\^↑↩]\uFE0E?\s*(?:(?:[a-z]{1,2}\s+){1,40}(?=\S)|\s*)/;

/**
 * A reference with its identifiers, address and kind, as its text and `links` (addresses, or attributes that may hide an
 * identifier) give them. Identifiers printed in the entry win over those of its links, which lists often make by machine.
 */
export function completeReference(reference: Reference, links: string[]): Reference {
  const sources = [...links, reference.url ?? ""].filter((link) => link !== "" && !NOT_THE_SOURCE.test(link));
  const ids = [reference.text, ...sources, ...links].map((source) => identifiersIn(source)).reduce(joinIdentifiers);
  const url = bestLink(sources);
  const text = reference.text.replace(BACK_LINKS, "").trim();
  return { ...reference, ...ids, text, url, kind: kindOf(ids, url, text) };
}

function bestLink(links: string[]): string | null {
  const usable = links.filter((link) => /^https?:/i.test(link) && link.length <= MAX_URL);
  return usable.find((link) => isIdentified(identifiersIn(link))) ?? usable[0] ?? null;
}

function kindOf(ids: Identifiers, url: string | null, text: string): Reference["kind"] {
  return sourceKind(ids, url) ?? (/\bISBN\b/.test(text) ? "book" : null);
}
