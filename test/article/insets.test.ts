import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { parseHtml } from "#cli/parse-html.ts";

const TEXT = "Rye bread keeps people full for longer than white bread did in three of the four trials that asked them.";

/** The blocks of an article with this among its paragraphs. */
function blocksWith(inset: string): string[] {
  const page = `<main><div class="text"><h1>Bread</h1><p>1. ${TEXT}</p><p>2. ${TEXT}</p>${inset}</div></main>`;
  return readArticle(parseHtml(page), { url: "https://bread.example/rye" })?.article.text.split("\n\n").slice(3) ?? [];
}

const teaser = (name: string) =>
  `<div class="x1"><h3><a href="/${name}">More about ${name}</a></h3><p>${TEXT}</p></div>`;

describe("among the paragraphs of an article", () => {
  test.each([
    [
      "a call with a button",
      `<div class="q"><div>Every week</div><div>${TEXT}</div><button>Sign up</button></div><p>End.</p>`,
    ],
    [
      "a call with a form",
      `<section><h3>Our letter</h3><p>${TEXT}</p><form><input type="email"></form></section><p>End.</p>`,
    ],
    ["a vote", `<div class="v"><p>Was this useful to you?</p><label><input type="radio"> Yes</label></div><p>End.</p>`],
    ["a line that is a link", `<p><a href="/oats">Oats may be better still</a></p><p>End.</p>`],
    ["a line about author and date", "<p>Nora Crumb · 3 May 2024</p><p>End.</p>"],
  ])("%s is left out", (_, inset) => {
    expect(blocksWith(inset)).toEqual(["End."]);
  });

  test("a row of teasers below the text is left out, with its heading", () => {
    expect(blocksWith(`<h2>All about bread</h2>${teaser("wheat")}${teaser("spelt")}`)).toHaveLength(5);
    expect(
      blocksWith(
        `<p>3. ${TEXT}</p><p>4. ${TEXT}</p><h2>All about bread</h2>${["wheat", "spelt", "oats"].map(teaser).join("")}`,
      ),
    ).toHaveLength(2);
  });

  test.each([
    ["sections that most of the text stands in", ["wheat", "spelt", "oats"].map(teaser).join(""), 6],
    ["an answer that a button shows", `<h2><button>Is it dear?</button></h2><p>No. ${TEXT}</p>`, 1],
    ["a paragraph with a button in it", `<p>Dough <button>?</button> ${TEXT}</p>`, 1],
    ["a link to a place on the page", `<p><a href="#dough">Where the dough is made</a></p>`, 1],
    ["a long part with a form at its end", `<section>${`<p>${TEXT}</p>`.repeat(6)}<form><input></form></section>`, 6],
  ])("%s stays", (_, inset, count) => {
    expect(blocksWith(inset).length).toBeGreaterThanOrEqual(count);
  });
});

test("a line that counts the comments ends the article, where most of the text stands above it", () => {
  expect(
    blocksWith(`<div>Responses (2)</div><p>I bake it weekly, and my whole street comes by for a slice of it.</p>`),
  ).toEqual([]);
  const page = `<main><div><h1>Bread</h1><p>Comments (2)</p><p>${TEXT}</p><p>${TEXT}</p></div></main>`;
  expect(readArticle(parseHtml(page), { url: null })?.article.text).toContain(TEXT);
});
