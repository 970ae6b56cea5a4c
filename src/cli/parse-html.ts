import { parse } from "parse5";
import { domTree } from "./dom-tree.ts";

/**
 * The document of an HTML file, with broken markup mended as browsers do. Nothing in it is run, fetched or laid out, and
 * links stay as they are written.
 *
 * parse5 recovers from errors as the HTML standard says, so that a file is read as the browser reads the page. The tree is that in which the
 * extension's background reads copies of pages: it has of the DOM what reading asks for. Nothing is marked in it.
 */
export function parseHtml(html: string): Document {
  return parse(html, { treeAdapter: domTree(), scriptingEnabled: false }).settle() as unknown as Document;
}
