import type { Body } from "./find-body.ts";
import type { PageBlock } from "./page-blocks.ts";

/** The article's headline; `block` is null where it stands in the page's head only. */
export interface Headline {
  text: string;
  block: PageBlock | null;
}

const MAX_TITLE = 2_000;
/** A name behind a separator is the site's; a headline is rarely shorter than this. */
const MIN_HEADLINE = 12;
const SEPARATOR = /\s+[|–—·•»:\-]\s+/;
/** Blocks at the start of the article among which a headline without `h1` is looked for. */
const FIRST_BLOCKS = 12;

/** The main heading, else the title that the page gives for sharing, else its title without the site's name; "" where there is none. */
export function findHeadline(document: Document, blocks: PageBlock[], body: Body): Headline {
  const declared = declaredTitles(document);
  const headings = blocks.filter(({ kind, element }) => kind === "heading" && element.closest("h1") !== null);
  const heading =
    headings.find(({ text }) => declared.some((title) => isSame(text, title))) ??
    headings.find(({ element }) => body.outer.contains(element)) ??
    headings[0];
  if (heading !== undefined) return { text: heading.text.slice(0, MAX_TITLE), block: heading };
  const first = blocks.slice(Math.max(0, body.core.from - FIRST_BLOCKS), body.core.from + FIRST_BLOCKS);
  const block = first.find(({ text }) => declared.some((title) => text === title)) ?? null;
  return { text: block?.text ?? declared[0] ?? "", block };
}

function declaredTitles(document: Document): string[] {
  const site = contentOf(document, "meta[property='og:site_name']");
  const shared = contentOf(document, "meta[property='og:title'],meta[name='twitter:title'],meta[name=citation_title]");
  const title = flat(document.title);
  return [shared, title].filter((text) => text !== "").flatMap((text) => [withoutSite(text, site), text]).map((text) => text.slice(0, MAX_TITLE));
}

/** `Headline | Site` without the site's name, at either end. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  if (site !== "" && parts.at(-1)!.includes(site)) return title.slice(0, title.lastIndexOf(parts.at(-2)!) + parts.at(-2)!.length);
  if (site !== "" && parts[0]!.includes(site)) return title.slice(title.indexOf(parts[1]!, parts[0]!.length));
  const rest = title.slice(0, title.length - parts.at(-1)!.length).replace(/\s+[^\s]\s*$/, "");
  return rest.length >= MIN_HEADLINE && rest.length > parts.at(-1)!.length ? rest : title;
}

/** True where one of the two is the other, or begins or ends with it. */
function isSame(heading: string, title: string): boolean {
  const [a, b] = [heading.toLowerCase(), title.toLowerCase()];
  return a === b || (a.length >= MIN_HEADLINE && b.includes(a)) || (b.length >= MIN_HEADLINE && a.includes(b));
}

function contentOf(document: Document, selector: string): string {
  return flat(document.querySelector(selector)?.getAttribute("content") ?? "");
}

function flat(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, "").replace(/\s+/g, " ").trim();
}
