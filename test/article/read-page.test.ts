import { describe, expect, test } from "vitest";
import { completeArticle } from "#article/complete-article.ts";
import { readArticle } from "#article/read-article.ts";
import { type Reading, readArticleSteps } from "#article/read-page.ts";
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

  test("blocks that are not shown are left out, where the caller can tell", () => {
    const reading = drive(readArticleSteps(page(4), { url: null, isVisible: (element) => element.id !== "p2" }));
    expect(reading?.article.text).not.toContain("2: Oats");
    expect(reading?.article.text).toContain("3: Oats");
  });
});
