import type { Container, PageBlock, PageBlocks } from "./page-block.ts";

/** The part of a page that holds the article. */
export interface Body {
  /** Holds nearly all of the article's prose. */
  core: Container;
  /** Holds the core and perhaps headline, lead and the lines about author and dates. */
  outer: Element;
  /** True where the page itself says that `outer` is the article. */
  isDeclared: boolean;
}

/** An element that calls itself the body of the article, or the article, must hold this share of the page's prose. */
const MIN_DECLARED_SHARE = 0.3;
/** Of two articles on one page, the longer must be this much longer; else the page lists articles. */
const MIN_LEAD = 2;
/** An element may be left for a child with this share of its prose … */
const MIN_CHILD_SHARE = 0.8;
/** … if no other child has as much as this share of the best one's: that would be a section. */
const MAX_SECOND_SHARE = 0.15;
/** A page that declares nothing needs this much prose (UTF-16 units): two or three sentences. */
const MIN_PROSE = 250;
/** With a main heading, one or two sentences do: a short notice, or a draft. */
const MIN_PROSE_BELOW_HEADING = 100;
/** Beside a password field, a text is more likely to be about signing in. */
const MIN_PROSE_BESIDE_PASSWORD = 1_000;
/** Wrappers; other elements are parts of the text and never the whole of it. */
const WRAPPER = /^(?:body|div|section|article|main|center|table|tbody|tr|td|form|header|details|span|font|[^-]*-.*)$/;
const MAX_CLIMB = 8;

/** Finds the article by what the page declares, else by where its prose is; null where there is no article. */
export function findBody(page: PageBlocks, document: Document): Body | null {
  const body = declaredBody(page) ?? declaredArticle(page) ?? densest(page.root);
  const isText =
    body.isDeclared && page.blocks.slice(body.core.from, body.core.to).some((block) => block.kind !== "heading");
  const hasHeading = page.blocks.some(({ element }) => element.localName === "h1");
  if (!isText && body.core.prose < (hasHeading ? MIN_PROSE_BELOW_HEADING : MIN_PROSE)) return null;
  const asksPassword =
    body.core.prose < MIN_PROSE_BESIDE_PASSWORD && document.querySelector("input[type=password]") !== null;
  return asksPassword ? null : body;
}

function declaredBody({ declared, root }: PageBlocks): Body | null {
  const core = richest(
    declared.filter(({ element }) => element.hasAttribute("itemprop") || element.hasAttribute("property")),
  );
  if (core === null || core.prose < root.prose * MIN_DECLARED_SHARE) return null;
  const article = declared.find(({ element }) => element !== core.element && element.contains(core.element));
  return { core, outer: article?.element ?? aroundHeadline(core.element), isDeclared: true };
}

function declaredArticle({ declared, root, blocks }: PageBlocks): Body | null {
  const articles = declared.filter(
    ({ element }) => element.localName === "article" || element.getAttribute("role") === "article",
  );
  const article = richest(articles);
  if (article !== null && article.prose >= root.prose * MIN_DECLARED_SHARE && standsOut(article, articles, blocks)) {
    return { core: descend(article), outer: article.element, isDeclared: true };
  }
  const main = richest(
    declared.filter(({ element }) => element.localName === "main" || element.getAttribute("role") === "main"),
  );
  if (main === null || main.prose === 0 || main.prose < root.prose * MIN_DECLARED_SHARE) return null;
  return { core: descend(main), outer: main.element, isDeclared: false };
}

function densest(root: Container): Body {
  const core = descend(root);
  return { core, outer: aroundHeadline(core.element), isDeclared: false };
}

/** True where an article is the page's subject and not one of several. */
function standsOut(article: Container, articles: Container[], blocks: PageBlock[]): boolean {
  const others = articles.filter(
    ({ element }) => !article.element.contains(element) && !element.contains(article.element),
  );
  const rival = richest(others);
  const hasHeadline = blocks.slice(article.from, article.to).some(({ element }) => element.localName === "h1");
  return rival === null || hasHeadline || article.prose >= rival.prose * MIN_LEAD;
}

function richest(containers: Container[]): Container | null {
  return containers.reduce<Container | null>(
    (best, next) => (best !== null && best.prose >= next.prose ? best : next),
    null,
  );
}

/** Goes down as long as one child holds nearly all of the prose. */
function descend(from: Container): Container {
  let at = from;
  for (let next = at.best; next !== null && holdsNearlyAll(next, at); next = at.best) at = next;
  return at;
}

function holdsNearlyAll(child: Container, parent: Container): boolean {
  if (!WRAPPER.test(child.element.localName)) return false;
  return child.prose >= parent.prose * MIN_CHILD_SHARE && parent.second < child.prose * MAX_SECOND_SHARE;
}

/** The nearest element around with a headline in it; the element itself where there is none near. */
function aroundHeadline(element: Element): Element {
  let at: Element | null = element;
  for (let steps = 0; at !== null && at.localName !== "html" && steps < MAX_CLIMB; steps++) {
    if (at.querySelector("h1") !== null) return at;
    at = at.parentElement;
  }
  return element;
}
