import { parseHTML as createDocument } from "linkedom";
import { parse } from "parse5";
import { orderNodes } from "./document-order.ts";
import { domTree } from "./dom-tree.ts";

/**
 * The document of an HTML file, with broken markup mended as browsers do. Nothing in it is run, fetched or laid out, and
 * links stay as they are written.
 *
 * parse5 recovers from errors as the HTML standard says, so that a file is read as the browser reads the page; linkedom holds
 * the tree. Measured beside jsdom (parse5, too), happy-dom, and linkedom with its own parser: 10,000 nested elements take
 * 0.1 s here and 1 to 6 s in jsdom, whose time grows with the square of the depth, and the libraries load in half the time.
 * 10 MB take 4 s of processor time and 0.75 GB, as in jsdom; 9 s and 3.5 GB in happy-dom; 2 s and 0.6 GB with linkedom's own
 * parser. That one and happy-dom's drop or misplace the text of unclosed paragraphs, links and tables.
 * linkedom's ranges do not work; on the command line nothing is marked in a page.
 */
export function parseHtml(html: string): Document {
  const { document } = createDocument("");
  parse(html, { treeAdapter: domTree(document), scriptingEnabled: false });
  orderNodes(document);
  return document;
}
