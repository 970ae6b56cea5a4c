import { decodedUrl } from "#citations/identifiers.ts";
import { inPage, openRoots } from "./open-roots.ts";

/** What stands where an address should, in links that open something by script. */
const INERT = /^(?:#.*|javascript:.*)?$/is;

/** Links that are looked at for the address of a saved page. */
const MAX_LINKS = 500;
/** Names of entries and notes: letters and a number, `CD990100-bbs2-0101`. */
const TELLING_ID = /^(?=.*\d)(?=.*\p{L}{2}).{5,}$/u;

/** Where the page and its links lead. */
export class PageAddress {
  #document: Document;
  #targets: Map<string, Element> | null = null;
  /** Address of the page; undefined for a file that does not say. */
  #url: string | undefined;
  #base: string | undefined;

  /** `url` is the address the document was loaded from, null for a file; then the page's own word for it is taken. */
  constructor(document: Document, url: string | null) {
    this.#document = document;
    const own = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    const base = document.querySelector("base[href]")?.getAttribute("href");
    this.#url = (absolute(url) ?? absolute(own) ?? this.#addressByLinks())?.replace(/#.*/s, "");
    this.#base = absolute(base, this.#url) ?? this.#url;
  }

  /** The address that a link leads to; the link as written where that cannot be made absolute, "" for one that leads nowhere. */
  of(link: Element): string {
    const href = link.getAttribute("href")?.trim() ?? "";
    return INERT.test(href) ? "" : (absolute(href, this.#base) ?? href);
  }

  /** The element id that a link to a place on this page names; null for other links. */
  fragmentOf(link: Element): string | null {
    const [page = "", ...rest] = (link.getAttribute("href") ?? "").trim().split("#");
    const id = rest.join("#");
    return id !== "" && (page === "" || this.#isHere(page, id)) ? id : null;
  }

  /** The element that a link on this page leads to; null where there is none. */
  targetOf(link: Element): Element | null {
    const id = this.fragmentOf(link);
    return id === null ? null : this.elementNamed(id);
  }

  /** The element with this id; null where there is none. */
  elementNamed(id: string): Element | null {
    this.#targets ??= targetsIn(this.#document);
    return this.#targets.get(id) ?? this.#targets.get(decodedUrl(id)) ?? null;
  }

  /** True for web addresses of another site; a relative link is of this one. */
  leavesSite(link: Element): boolean {
    const target = siteOf(absolute(link.getAttribute("href")?.trim()));
    return target !== "" && target !== siteOf(this.#url);
  }

  /**
   * Whether this is the page's own address, with or without its query. Pages have several addresses, and a saved one may not say
   * its own: then a link is to this page if what it names, by no common word, is here.
   */
  #isHere(page: string, id: string): boolean {
    const isRelative = !/^(?:\w+:|\/\/)/.test(page);
    if (this.#url === undefined) return (isRelative || TELLING_ID.test(id)) && this.elementNamed(id) !== null;
    const there = absolute(page, this.#base);
    if (there === this.#url || there === this.#url.replace(/\?.*/s, "")) return true;
    return TELLING_ID.test(id) && siteOf(there) === siteOf(this.#url) && this.elementNamed(id) !== null;
  }

  /** What links to notes and entries of this page, saved without its address, show that to be; undefined where none does. */
  #addressByLinks(): string | undefined {
    const links = [...this.#document.querySelectorAll("a[href^='http'][href*='#']")].slice(0, MAX_LINKS);
    for (const link of links) {
      const [page, id = ""] = (link.getAttribute("href") ?? "").split("#", 2);
      if (TELLING_ID.test(id) && this.elementNamed(id) !== null) return absolute(page);
    }
    return undefined;
  }
}

/** Elements by id, or by the name that anchors had of old. One look at the page is faster than one for each link. */
function targetsIn(document: Document): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of inPage(document, "[id],a[name]", openRoots(document))) {
    const id = element.id || element.getAttribute("name") || "";
    if (!targets.has(id)) targets.set(id, element);
  }
  return targets;
}

function absolute(address: string | null | undefined, base?: string): string | undefined {
  return address && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** The last two labels of the host: enough to tell a site from another, though not `x.co.uk` from `y.co.uk`. */
function siteOf(url: string | undefined): string {
  return url === undefined ? "" : new URL(url).hostname.split(".").slice(-2).join(".");
}
