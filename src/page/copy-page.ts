import { MAX_ELEMENTS, MAX_HEAD, MAX_MARKUP, MAX_TEXT_NODES } from "#article/copy-limits.ts";
import type { PageCopy } from "#article/page-copy.ts";
import { openRootsIn } from "./open-roots.ts";
import { isElement, outerMarkup } from "./plain-node.ts";
import { type TextNodes, textNodesOf } from "./text-nodes.ts";

/** A page as it was at one moment. */
export interface CopiedPage {
  copy: PageCopy;
  /** Those that `copy.body` holds. */
  texts: TextNodes;
  /** Open shadow roots that were copied. */
  roots: readonly ShadowRoot[];
}

const DATA = "script[type='application/ld+json']";
const HEAD = `title,meta,link[rel=canonical],base,${DATA}`;
/** Children of the body that hold no text to read, and often much else. Structured data among them is copied with the head. */
const NO_TEXT = /^(?:script|style|noscript|template|svg|link|#comment)$/i;

/**
 * Copies what an article is read from: markup, which the browser writes in one go, and the list of text nodes, so that what is found can be placed.
 * No element is asked for anything, which is what makes reading a page slow. Null where there is no body, or far more than an article has:
 * then no more than `MAX_ELEMENTS` elements and `MAX_TEXT_NODES` text nodes were looked at.
 */
export function copyPage(page: Document): CopiedPage | null {
  const { body } = page;
  if (body === null || body.getElementsByTagName("*").length > MAX_ELEMENTS) return null;
  const parts = [...body.childNodes].filter(({ nodeName }) => !NO_TEXT.test(nodeName));
  const light = textNodesOf(parts, new Map(), MAX_TEXT_NODES);
  if (light === null) return null;
  const markup = parts.map(markupOf).join("");
  const roots = openRootsIn(body, markup);
  // Shadow roots are written by another function, which knows no single parts.
  const texts = roots.size > 0 ? textNodesOf([body], roots, MAX_TEXT_NODES) : light;
  const whole = roots.size > 0 ? body.getHTML({ shadowRoots: [...roots.values()] }) : markup;
  if (texts === null || whole.length > MAX_MARKUP) return null;
  // Structured data may stand in the body, too, where it is left out as a script.
  const head = [...(page.head?.querySelectorAll(HEAD) ?? []), ...body.querySelectorAll(`:scope>${DATA}`)];
  return {
    copy: {
      url: page.URL,
      lang: body.closest("[lang]")?.getAttribute("lang")?.slice(0, 100) ?? null,
      head: cut(head.map(markupOf)),
      body: whole,
      length: texts.length,
      hasShadows: roots.size > 0,
      hidden: [],
    },
    texts,
    roots: [...roots.values()],
  };
}

/** As much of it as fits. */
function cut(markup: string[]): string {
  let room = MAX_HEAD;
  return markup
    .filter(({ length }) => {
      room -= length;
      return room >= 0;
    })
    .join("");
}

/** As the browser writes it into the markup of what is around. */
function markupOf(node: Node): string {
  if (isElement(node)) return outerMarkup(node);
  return (node.nodeValue ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
