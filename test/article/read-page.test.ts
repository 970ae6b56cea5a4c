import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "./documents.ts";

const SENTENCE =
  "Oats lowered cholesterol by about five per cent in people who ate a bowl of them each day for six weeks.";

function page(paragraphs: number): Document {
  const body = Array.from({ length: paragraphs }, (_, index) => `<p id="p${index}">${index}: ${SENTENCE}</p>`);
  return inJsdom(`<html lang="en"><body><main><h1>Oats</h1>${body.join("")}</main></body></html>`);
}

describe("reading a page", () => {
  test("an attribute between the entries of one element names none of them", () => {
    const list = "1. Plum, M. Oats. 2010.<br><br>2. Reed, P. Bowls. 2011. <i data-doi='10.1000/bowls'>text</i>";
    const document = inJsdom(
      `<html lang="en"><body><main><h1>Oats</h1><p>${SENTENCE} [1]</p><h2>References</h2><div>${list}</div></main></body></html>`,
    );
    const references = readArticle(document, { url: null })?.article.references;
    expect(references?.map(({ label, doi }) => [label, doi])).toEqual([
      ["1", null],
      ["2", null],
    ]);
  });

  const ENTRIES = ["Plum, M. Oats. 2010", "Reed, P. <i>Bowls</i>, 2011", "Sedge, Q. Spoons. 2012."];
  const numbered = (print: (number: number) => string, end = "<br>\n") =>
    ENTRIES.map((entry, index) => `${print(index + 1)} ${entry}`).join(end);
  const brackets = numbered((number) => `[${number}]`);
  test.each([
    ["below a heading, in the article itself", `<h2>Sources</h2>${brackets}`],
    ["below a bold line of the same paragraph", `<p><b>Sources:</b><br>${brackets}</p>`],
    ["below a plain line of the same block", `<div>Sources<br>${numbered((number) => `${number}.`)}</div>`],
    ["below a paragraph in bold", `<div><p><b>Sources</b></p>${numbered((number) => `${number})`)}</div>`],
    ["with raised numbers", `<p><b>Sources</b><br>${numbered((number) => `<sup>${number}</sup>`)}</p>`],
    ["with numbers in bold", `<p><b>Sources</b><br>${numbered((number) => `<b>${number}.</b>`)}</p>`],
    ["with empty lines", `<p><b>Sources</b><br>${numbered((number) => `${number}.`, "<br><br>")}</p>`],
    ["with anchors", `<b>Sources</b><br>${numbered((number) => `<a id="r${number}"></a>[${number}]`)}`],
    ["with anchors and no heading", `<p>${numbered((number) => `<a id="r${number}">[${number}]</a>`)}</p>`],
  ])("entries parted by line breaks are a list: %s", (name, list) => {
    const mark = name.includes("anchors") ? '[<a href="#r2">2</a>]' : "[2]";
    const after = `<h2>3. Spoons</h2><p>${SENTENCE}</p>`;
    for (const parse of [inJsdom, parseHtml]) {
      const document = parse(
        `<body><main><h1>Oats</h1><p>${SENTENCE} ${mark}</p><p>${SENTENCE}</p>${list}${after}</main>`,
      );
      const article = readArticle(document, { url: null })?.article;
      expect(article?.references.map(({ label }) => label)).toEqual(["1", "2", "3"]);
      expect(article?.markers.map(({ text, references }) => [text, references])).toEqual([["[2]", [2]]]);
      expect(article?.text.split("\n\n").slice(3)).toEqual(["3. Spoons", SENTENCE]);
    }
  });

  test("numbered lines of other things below such a heading stay in the article", () => {
    const foods = "<p><b>Sources</b><br>1. Lentils<br>2. Oats and other grains<br>3. Liver</p>";
    const document = inJsdom(`<main><h1>Iron</h1><p>${SENTENCE}</p>${foods}<p>${SENTENCE}</p></main>`);
    const article = readArticle(document, { url: null })?.article;
    expect(article?.references).toEqual([]);
    expect(article?.text).toContain("2. Oats and other grains");
  });

  test("blocks that are not shown are left out, where the caller can tell", () => {
    const reading = readArticle(page(4), { url: null, isVisible: (element) => element.id !== "p2" });
    expect(reading?.article.text).not.toContain("2: Oats");
    expect(reading?.article.text).toContain("3: Oats");
  });
});
