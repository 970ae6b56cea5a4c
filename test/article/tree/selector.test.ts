import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { matcherOf } from "#article/tree/selector.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "../documents.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures", "articles");
const PAGES = globSync("*/input.html", { cwd: FIXTURES }).map((file) => readFileSync(join(FIXTURES, file), "utf8"));
const ODD = `<main class="a  b" id=x><p class=b title="b a">1</p><p>2<span role=button>+</span><div class="ab">3</div></p>
  <input type=PASSWORD><a href="http://a.example/#n" rel="Author nofollow">4</a><ol><li><b>5</b><i>6</i></li></ol></main>`;

const SELECTORS = [
  "*",
  "p",
  "h1,h2 , li",
  "main p",
  "main>p",
  "ol>li b+i",
  "article header time,h1+time",
  "span>[role=button]+div,p>[role=button]",
  "#x,.b",
  "p.b[title]",
  "[class*=b]",
  "[class~=b]",
  "a[href^='http'][href*='#']",
  'a[href*="#"]',
  "input[type=password]",
  "[rel=author],[rel='author nofollow']",
];

describe.each(SELECTORS)("the selector %s", (selector) => {
  test("finds in a light tree what it finds in a document", () => {
    for (const page of [...PAGES, ODD]) {
      const found = [parseHtml(page), inJsdom(page)].map((document) =>
        [...document.querySelectorAll(selector)].map(({ localName, textContent }) => `${localName} ${textContent}`),
      );
      expect(found[0]).toEqual(found[1]);
    }
  });
});

test("a selector of another sort is refused", () => {
  for (const selector of ["p:first-child", "p ~ p", "p >", ""]) expect(() => matcherOf(selector)).toThrow(SyntaxError);
});
