import { type Identifiers, identifiersIn, isIdentified, joinIdentifiers } from "./identifiers.ts";
import { printedKind } from "./printed-kind.ts";
import type { Reference } from "./reference.ts";
import { looksLikeArticle, looksLikeWebsite, sourceKind } from "./source-kind.ts";

/** The citing page. Links of an entry that lead back to it say nothing about the cited work. */
export interface CitingPage {
  /** Its DOIs, in lower case. */
  dois: readonly string[];
  /** Where it stands: `www.example.org`; null for a file that does not say. */
  host: string | null;
}

const NOWHERE: CitingPage = { dois: [], host: null };
const MAX_URL = 2_000;
/** Links beside an entry that search for the work, or lead to what a database knows of it. */
const NOT_THE_SOURCE =
  /scholar\.google\.|[?&]q(?:uery)?=|\/linkout\?|openurl|worldcat\.org\/search|scopus\.com|web\w*of(?:knowledge|science)|adsabs\.|\bgetftr\b/i;
/** An address that is printed and not linked. */
const PRINTED_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/i;
/** What lists of wikis print before an entry to lead back into the text. */
const BACK_LINKS = /^\s*[\^↑↩]\uFE0E?\s*(?:(?:[a-z]{1,2}\s+){1,40}(?=\S)|\s*)/;

/**
 * A reference with its identifiers, address and kind, as its text and `links` (addresses, or attributes that may hide an
 * identifier) give them. Identifiers printed in the entry win over those of its links, which lists often make by machine.
 */
export function completeReference(reference: Reference, links: string[], page = NOWHERE): Reference {
  const sources = [...links, reference.url ?? ""].filter((link) => link !== "" && !NOT_THE_SOURCE.test(link));
  const ids = [reference.text, ...sources, ...links]
    .map((source) => withoutOwn(identifiersIn(source), page))
    .reduce(joinIdentifiers);
  const url = bestLink(sources);
  const text = reference.text.replace(BACK_LINKS, "").trim();
  return { ...reference, ...ids, text, url, kind: kindOf(ids, url, text, sources, page) };
}

function withoutOwn(ids: Identifiers, { dois }: CitingPage): Identifiers {
  return dois.includes(ids.doi?.toLowerCase() ?? "") ? { ...ids, doi: null } : ids;
}

function bestLink(links: string[]): string | null {
  const usable = links.filter((link) => /^https?:/i.test(link) && link.length <= MAX_URL);
  return usable.find((link) => isIdentified(identifiersIn(link))) ?? usable[0] ?? null;
}

function kindOf(
  ids: Identifiers,
  url: string | null,
  text: string,
  links: string[],
  page: CitingPage,
): Reference["kind"] {
  const printed = text.match(PRINTED_ADDRESS)?.[0].replace(/^www/i, "https://www") ?? null;
  const known = sourceKind(ids, url) ?? (printed === null ? null : sourceKind(ids, printed));
  if (/\bISBN\b/.test(text) && (known === null || known === "website")) return "book";
  const shown = printedKind(text);
  if (known === "website" && shown === "guideline") return shown;
  if (known !== null) return known;
  if (links.some(looksLikeArticle)) return "journal-article";
  if (shown !== null) return shown;
  const away = links.filter((link) => /^https?:/i.test(link) && hostOf(link) !== page.host);
  const addresses = printed === null ? away : [...away, printed];
  return addresses.length > 0 && addresses.every(looksLikeWebsite) ? "website" : null;
}

/** Host of a web address, `www.example.org`; null for what is none. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
