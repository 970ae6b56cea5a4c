import { describe, expect, test } from "vitest";
import { completeArticle } from "#article/complete-article.ts";
import { readArticle } from "#article/read-article.ts";
import { type Reading, readArticleSteps } from "#article/read-page.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "./documents.ts";

const SENTENCE =
  "Oats lowered cholesterol by about five per cent in people who ate a bowl of them each day for six weeks.";

function page(paragraphs: number): Document {
  const body = Array.from({ length: paragraphs }, (_, index) => `<p id="p${index}">${index}: ${SENTENCE}</p>`);
  return inJsdom(`<html lang="en"><body><main><h1>Oats</h1>${body.join("")}</main></body></html>`);
}

/** Runs the steps, and calls back before each further one. */
function drive(steps: Generator<undefined, Reading | null>, between?: (step: number) => void): Reading | null {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return value;
    between?.(count);
  }
}

describe("reading a page in steps", () => {
  test("the result is the same as in one go, once it is complete", () => {
    const whole = readArticle(page(300), { url: "https://oats.example/" });
    const stepwise = drive(readArticleSteps(page(300), { url: "https://oats.example/" }));
    expect(stepwise && completeArticle(stepwise.article)).toEqual(whole?.article);
  });

  test("a long page is read in many steps", () => {
    let steps = 0;
    drive(readArticleSteps(page(2_000), { url: null }), (count) => {
      steps = count;
    });
    expect(steps).toBeGreaterThan(50);
  });

  test("a page that changes under the reader is read as it is in the end", () => {
    const document = page(500);
    const reading = drive(readArticleSteps(document, { url: null }), (step) => {
      if (step === 8) document.querySelector("main")?.replaceChildren(...page(3).querySelectorAll("h1, p"));
    });
    expect(reading?.article.blocks).toHaveLength(4);
    expect(reading?.places.rangeFor(0, 4)?.toString()).toBe("Oats");
  });

  test("a page whose elements move about under the reader is read as it is in the end", () => {
    const document = inJsdom(
      `<html lang="en"><body><div id="a"><article><h1>Oats</h1>${`<p>${SENTENCE}</p>`.repeat(300)}</article></div><div id="b"></div></body></html>`,
    );
    const reading = drive(readArticleSteps(document, { url: null }), (step) => {
      const article = document.querySelector("article");
      if (step === 8 && article) document.querySelector("#b")?.append(article);
    });
    expect(reading?.article.blocks).toHaveLength(301);
  });

  test("a page that never comes to rest is read all the same", () => {
    const document = page(500);
    const reading = drive(readArticleSteps(document, { url: null }), () => {
      const main = document.querySelector("main");
      main?.replaceChildren(...[...main.children].map((child) => child.cloneNode(true)));
    });
    expect(reading?.article.blocks).toHaveLength(501);
  });

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
    const reading = drive(readArticleSteps(page(4), { url: null, isVisible: (element) => element.id !== "p2" }));
    expect(reading?.article.text).not.toContain("2: Oats");
    expect(reading?.article.text).toContain("3: Oats");
  });
});
