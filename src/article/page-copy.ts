import * as z from "zod/mini";
import { MAX_HEAD, MAX_MARKUP, MAX_SHOWN } from "./copy-limits.ts";
import { TreeDocument, TreeElement } from "./tree/nodes.ts";
import { type MarkupRules, readMarkup } from "./tree/read-markup.ts";

const place = z.int().check(z.gte(0));

/** What a content script copies of its page, for the background to read: making it takes the page's thread a fraction of a millisecond. */
export const PageCopy = z.object({
  url: z.string(),
  /** Language of the body, as the page declares it. */
  lang: z.nullable(z.string().check(z.maxLength(100))),
  /** Title, meta tags, canonical address and structured data, as markup. */
  head: z.string().check(z.maxLength(MAX_HEAD)),
  /** What the body holds, as markup that the browser made. */
  body: z.string().check(z.maxLength(MAX_MARKUP)),
  /** How much text the body's markup holds, in UTF-16 units: all of it, scripts included. */
  length: place,
  /** Whether open shadow roots are among it, as templates. */
  hasShadows: z.boolean(),
  /** Blocks of text that the page found not to be shown, in the form in which it was asked about them. */
  hidden: z.array(place).check(z.maxLength(2 * MAX_SHOWN)),
});
export type PageCopy = z.infer<typeof PageCopy>;

/** The tree that was copied. Where the browser runs no scripts, `noscript` holds elements: the length of the text tells. */
export function treeOf(copy: PageCopy): TreeDocument {
  const tree = build(copy, { hasScripts: true, hasShadows: copy.hasShadows });
  if (tree.length === copy.length) return tree.document;
  const other = build(copy, { hasScripts: false, hasShadows: copy.hasShadows });
  return (other.length === copy.length ? other : tree).document;
}

function build({ lang, head, body }: PageCopy, rules: MarkupRules): { document: TreeDocument; length: number } {
  const document = new TreeDocument();
  const root = new TreeElement("html", lang === null ? [] : [{ name: "lang", value: lang }]);
  const [inHead, inBody] = [new TreeElement("head", []), new TreeElement("body", [])];
  document.append(root);
  root.append(inHead);
  root.append(inBody);
  readMarkup(head, inHead, rules);
  const length = readMarkup(body, inBody, rules);
  return { document: document.settle(), length };
}
