import { Window } from "happy-dom";
import { JSDOM } from "jsdom";
import { parseHtml } from "#cli/parse-html.ts";

/** Ways to make a document of HTML. `hasRanges` tells where ranges work, `mendsMarkup` where broken markup is mended as browsers do. */
export const PARSERS = [
  { name: "parse5 and a light tree", parse: parseHtml, hasRanges: false, mendsMarkup: true },
  { name: "jsdom", parse: inJsdom, hasRanges: true, mendsMarkup: true },
  { name: "happy-dom", parse: inHappyDom, hasRanges: true, mendsMarkup: false },
];

const jsdom = new JSDOM("").window;

/** A page in jsdom. */
export function inJsdom(html: string): Document {
  return new jsdom.DOMParser().parseFromString(html, "text/html");
}

/** A page in happy-dom. */
export function inHappyDom(html: string): Document {
  const { document } = new Window({ url: "about:blank" });
  document.write(html);
  return document as unknown as Document;
}
