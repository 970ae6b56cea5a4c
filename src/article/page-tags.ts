import type { Unread } from "#check/article.ts";

/** Names of a page's meta tags and microdata in lower case, with what they say, in document order. */
export type PageTags = Unread["tags"];

const META = "meta[content]";
/** Elements that name people and days. A date in the article's own header counts where nothing else is said. */
const MICRODATA =
  "[itemprop=author],[itemprop=reviewedBy],[itemprop=datePublished],[itemprop=lastReviewed],[rel=author],time[pubdate],article header time,h1+time";
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
      (element.querySelector("[itemprop=name]") ?? element).textContent;
    const content = flat((said ?? "").slice(0, MAX_CONTENT));
    if (content !== "") tags.push([(name ?? element.localName).toLowerCase().slice(0, 80), content]);
  }
  return tags;
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
