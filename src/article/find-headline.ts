import type { Body } from "./find-body.ts";
import type { PageBlock } from "./page-block.ts";
import { firstTag, flat, type PageTags } from "./page-tags.ts";

/** The article's headline; `block` is null where it stands in the page's head only. */
export interface Headline {
  text: string;
  block: PageBlock | null;
}

const MAX_TITLE = 2_000;
/** A headline is rarely shorter; what is, occurs in other titles by chance. */
const MIN_HEADLINE = 12;
/** The last part of a title is the site's name more often than not. */
const LAST_PART = / [|–—·•»:-] [^|–—·•»]{1,60}$/;
/** Blocks at the start of the article among which a headline without `h1` is looked for. */
const FIRST_BLOCKS = 12;

/** The main heading, else the title that the page gives for sharing, else its title without the site's name; "" where there is none. */
export function findHeadline(document: Document, tags: PageTags, blocks: PageBlock[], { core, outer }: Body): Headline {
  const titles = declaredTitles(document, tags);
  const headings = blocks.filter(({ kind, element }) => kind === "heading" && element.closest("h1") !== null);
  const near = blocks.slice(Math.max(0, core.from - FIRST_BLOCKS), core.from + FIRST_BLOCKS);
  const block =
    headings.find(({ text }) => titles.some((title) => isSame(text, title))) ??
    headings.find(({ element }) => outer.contains(element)) ??
    headings[0] ??
    near.find(({ text }) => titles.includes(text)) ??
    null;
  return { text: (block?.text ?? titles[0] ?? "").slice(0, MAX_TITLE), block };
}

function declaredTitles(document: Document, tags: PageTags): string[] {
  const site = firstTag(tags, "og:site_name");
  const declared = [
    ...["og:title", "citation_title", "twitter:title"].map((name) => firstTag(tags, name)),
    flat(document.title),
  ];
  return declared.filter(Boolean).flatMap((title) => {
    const opening =
      site !== "" && title.startsWith(site) ? title.slice(site.length).replace(/^\s*[|–—·•»:-]\s+/, "") : title;
    const bare = opening.replace(LAST_PART, "");
    return bare.length >= MIN_HEADLINE ? [bare, title] : [title];
  });
}

/** True where one of the two is the other, or has it in it. */
function isSame(heading: string, title: string): boolean {
  const [a, b] = [heading.toLowerCase(), title.toLowerCase()];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= MIN_HEADLINE && long.includes(short));
}
