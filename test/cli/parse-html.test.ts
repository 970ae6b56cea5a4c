import { expect, test } from "vitest";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "../article/documents.ts";

const PAGE = "<div><p>Nets <a>and <b>boats</b></a></p><!-- tide --><p><i>fish</i></p></div><p>Sea</p>";

test("nodes say which of them stands before which, as in browsers", () => {
  const positions = [parseHtml(PAGE), inJsdom(PAGE)].map((document) => {
    const nodes = [...document.querySelectorAll("*")];
    return nodes.map((node) => nodes.map((other) => node.compareDocumentPosition(other)));
  });
  expect(positions[0]).toEqual(positions[1]);
});
