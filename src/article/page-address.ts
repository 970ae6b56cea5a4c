/** Where the page and its links lead. */
export class PageAddress {
  /** Absolute address of the page; null for a file that does not say. */
  readonly url: string | null;
  #base: string | undefined;
  #site: string | null;

  /** `url` is the address the document was loaded from, null for a file; then the page's own word for it is taken. */
  constructor(document: Document, url: string | null) {
    const own = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    this.url = [url, own].find((candidate) => typeof candidate === "string" && URL.canParse(candidate)) ?? null;
    const base = document.querySelector("base[href]")?.getAttribute("href");
    this.#base = base && URL.canParse(base, this.url ?? undefined) ? new URL(base, this.url ?? undefined).href : (this.url ?? undefined);
    this.#site = this.url === null ? null : siteOf(this.url);
  }

  /** The address that a link leads to; the link as written where that cannot be made absolute. */
  resolve(href: string): string {
    return URL.canParse(href, this.#base) ? new URL(href, this.#base).href : href;
  }

  /** The element id that a link of this page names; null for links to other pages. */
  fragmentOf(href: string): string | null {
    const hash = href.indexOf("#");
    if (hash < 0 || hash === href.length - 1) return null;
    const isHere = hash === 0 || (this.url !== null && this.resolve(href.slice(0, hash)) === this.url.replace(/#.*/s, ""));
    return isHere ? href.slice(hash + 1) : null;
  }

  /** True for web addresses of another site; a relative link is of this one. */
  leavesSite(href: string): boolean {
    if (!/^(?:https?:)?\/\//i.test(href)) return false;
    const target = siteOf(this.resolve(href));
    return target !== null && target !== this.#site;
  }
}

/** The last two labels of the host: enough to tell a site from another, though not `x.co.uk` from `y.co.uk`. */
function siteOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.split(".").slice(-2).join(".") : null;
}
