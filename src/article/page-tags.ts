import type { Unread } from "#check/article.ts";

/** Names of a page's meta tags and microdata in lower case, with what they say, in document order. */
export type PageTags = Unread["tags"];

const META = "meta[content],link[rel=canonical]";
/** Elements that name people and days. A date in the article's own header counts where nothing else is said. */
const MICRODATA =
  "[itemprop=author],[itemprop=reviewedBy],[itemprop=datePublished],[itemprop=lastReviewed],[rel=author],time[pubdate],article header time,h1+time";
const OWN_ADDRESS =
  /^(?:(?:bepress_)?citation_doi|publication_doi|dc(?:terms)?\.identifier|prism\.doi|canonical|og:url)$/;
const MAX_TAGS = 900;
const MAX_CONTENT = 2_000;
const MAX_SCRIPT = 200_000;

/** Collects the meta tags, then the microdata of a page. */
export function pageTags(document: Document): PageTags {
  const tags: PageTags = [];
  for (const element of [...document.querySelectorAll(META), ...document.querySelectorAll(MICRODATA)].slice(
    0,
    MAX_TAGS,
  )) {
    const name = ["property", "name", "itemprop", "http-equiv", "rel"]
      .map((attribute) => element.getAttribute(attribute))
      .find(Boolean);
    const said =
      element.getAttribute("content") ??
      element.getAttribute("datetime") ??
      ((element.querySelector("[itemprop=name]") ?? element).textContent || element.getAttribute("href"));
    const content = flat((said ?? "").slice(0, MAX_CONTENT));
    if (content !== "") tags.push([(name ?? element.localName).toLowerCase().slice(0, 80), content]);
  }
  return tags;
}

/** DOIs that the page gives for itself, in lower case, some with a view of the article behind them: `10.1000/rice/full`. */
export function ownDois(tags: PageTags): string[] {
  return tags.flatMap(([name, content]) =>
    OWN_ADDRESS.test(name) ? (content.toLowerCase().match(/10\.\d{4,9}\/[^\s?#]+/)?.[0] ?? []) : [],
  );
}

/** The first thing said under this name; "" where there is none. */
export function firstTag(tags: PageTags, name: string): string {
  return tags.find(([known]) => known === name)?.[1] ?? "";
}

/** The page's structured data, as written. */
export function structuredData(document: Document): string[] {
  const scripts = [...document.querySelectorAll("script[type='application/ld+json']")].slice(0, 20);
  return scripts.map(({ textContent }) => textContent ?? "").filter(({ length }) => length <= MAX_SCRIPT);
}

/** Text in one line, as it would be rendered. */
export function flat(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
