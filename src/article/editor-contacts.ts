import { structuredData } from "./page-tags.ts";

/** Where a page says that its editors can be reached; best first. */
export interface EditorContacts {
  emails: string[];
  /** https or http addresses of pages: corrections policy, principles, contact, imprint. */
  pages: string[];
}

const MOST = 5;
const MOST_LINKS = 3_000;
const MOST_NODES = 2_000;
/** An address as people write it; nothing that could add a field to a mail. */
const EMAIL = /^[\w.!#$'*+/=^`{|}~-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}$/u;
/** How addresses of editors begin, in the languages that are read; mail to shops and data protection officers is not for them. */
const OF_EDITORS = /^(?:correct|editor|redac|redak|redaz|red-?aktion|news|fact|factcheck|fehler|feedback)/i;
const OF_OTHERS =
  /^(?:privacy|datenschutz|dpo|gdpr|avg|rgpd|sales|ads?|advert|jobs?|career|noreply|no-reply|shop|abuse)/i;
/** Words of links that lead to such pages, and of their addresses. */
const CONTACT =
  /correction|corrig|errata|contact|kontakt|imprint|impressum|colofon|colophon|redacti|redaktion|editorial|mentions[- ]?l[ée]gales|контакт|редакц/i;

/** Looks for the addresses in a page: its structured data first, then its links. Reads only; nothing is fetched. */
export function editorContacts(document: Document): EditorContacts {
  const told = inStructuredData(document);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].slice(0, MOST_LINKS);
  const mailed = links.flatMap((link) => mailAddress(link.getAttribute("href") ?? "") ?? []);
  const emails = distinct([...told.emails, ...mailed.toSorted((a, b) => rank(a) - rank(b))]).filter(
    (address) => !OF_OTHERS.test(address),
  );
  const pages = links.filter((link) => CONTACT.test(`${link.textContent?.slice(0, 80)} ${link.getAttribute("href")}`));
  const addresses = [...told.pages, ...pages.map((link) => link.getAttribute("href") ?? "")];
  return {
    emails: emails.slice(0, MOST),
    pages: distinct(addresses.flatMap((href) => pageAddress(href, document.baseURI) ?? [])).slice(0, MOST),
  };
}

function rank(address: string): number {
  return OF_EDITORS.test(address) ? 0 : 1;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function mailAddress(href: string): string | null {
  const [, raw = ""] = /^mailto:([^?]{1,400})/i.exec(href) ?? [];
  return asAddress(raw.replace(/%40/g, "@"));
}

function asAddress(text: string): string | null {
  const address = text.trim().replace(/^mailto:/i, "");
  return address.length <= 320 && EMAIL.test(address) ? address : null;
}

function pageAddress(href: string, base: string): string | null {
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : null;
}

/** `correctionsPolicy`, `publishingPrinciples`, and the `email` and `url` of contact points (https://schema.org/Organization). */
function inStructuredData(document: Document): EditorContacts {
  const found: EditorContacts = { emails: [], pages: [] };
  const waiting: unknown[] = structuredData(document).map(parsed);
  for (let seen = 0; waiting.length > 0 && seen < MOST_NODES; seen++) {
    const value = waiting.shift();
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value).slice(0, 100)) {
      if (typeof inner === "object") waiting.push(inner);
      else if (typeof inner === "string") take(found, key, inner, isContactPoint(value));
    }
  }
  return found;
}

function take(found: EditorContacts, key: string, value: string, inContactPoint: boolean): void {
  const address = key === "email" ? asAddress(value) : null;
  if (address) found.emails.push(address);
  if (key === "correctionsPolicy") found.pages.unshift(value);
  else if (key === "publishingPrinciples" || (key === "url" && inContactPoint)) found.pages.push(value);
}

function isContactPoint(value: object): boolean {
  return "@type" in value && value["@type"] === "ContactPoint";
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch (error) {
    // A page's broken description is no fault of ours, and its links are still read.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
