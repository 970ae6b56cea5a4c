// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { Reading } from "#article/read-article.ts";
import type { Article } from "#check/article.ts";
import { articleQuotation, MAX_QUOTATION, quotationOf } from "#page/quotation.ts";

const FIRST = "Tea is good. Many say so.";
const SECOND = "Tea is good. Others doubt it.";

/** A page of two paragraphs that begin alike, read as an article. */
function readPage(): Reading {
  document.body.innerHTML = `<nav>Tea is good.</nav><p id="a">${FIRST}</p><p id="b">${SECOND}</p>`;
  const text = `${FIRST}\n\n${SECOND}`;
  const nodeAt = (offset: number): [Text, number] => {
    const isFirst = offset <= FIRST.length;
    return [
      document.getElementById(isFirst ? "a" : "b")?.firstChild as Text,
      isFirst ? offset : offset - FIRST.length - 2,
    ];
  };
  const rangeFor = (start: number, end: number): Range => {
    const range = document.createRange();
    range.setStart(...nodeAt(start));
    range.setEnd(...nodeAt(end));
    return range;
  };
  return { article: { text } as Article, places: { rangeFor, rangesFor: (start, end) => [rangeFor(start, end)] } };
}

function selectIn(id: string, start: number, end: number): Range {
  const range = document.createRange();
  const node = (document.getElementById(id) ?? document.querySelector(id))?.firstChild as Text;
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

let page: Reading;
beforeEach(() => {
  page = readPage();
});

describe("the quotation of a selection", () => {
  test("has the words before and after it, and its place in the article", () => {
    expect(quotationOf(selectIn("a", 13, 25), page)).toEqual({
      exact: "Many say so.",
      prefix: "Tea is good. ",
      suffix: "\n\nTea is good. Others doubt it.",
      start: 13,
      end: 25,
    });
  });

  test("of words that stand there twice has the place that was selected", () => {
    expect(quotationOf(selectIn("a", 0, 12), page)).toMatchObject({ start: 0, end: 12 });
    expect(quotationOf(selectIn("b", 0, 12), page)).toMatchObject({ start: 27, end: 39 });
  });

  test("outside of the article has the page's words around it, and no place", () => {
    expect(quotationOf(selectIn("nav", 0, 12), page)).toEqual({
      exact: "Tea is good.",
      prefix: "",
      suffix: "",
      start: null,
      end: null,
      range: { start: { path: "/html/body[1]/nav[1]", offset: 0 }, end: { path: "/html/body[1]/nav[1]", offset: 12 } },
    });
  });

  test("on a page that was not read has context all the same", () => {
    expect(quotationOf(selectIn("a", 13, 25), null)).toMatchObject({
      exact: "Many say so.",
      prefix: "Tea is good. ",
      suffix: "",
      start: null,
      end: null,
    });
  });

  test("does not begin or end in white space", () => {
    expect(quotationOf(selectIn("a", 12, 17), page)).toMatchObject({ exact: "Many", start: 13, end: 17 });
  });

  test("is nothing where only white space is selected", () => {
    expect(quotationOf(selectIn("a", 12, 13), page)).toBeNull();
  });

  test("that would be too long is cut, never through a character", () => {
    document.body.innerHTML = `<p id="a">${"𝔸".repeat(MAX_QUOTATION)}</p>`;
    const quotation = quotationOf(selectIn("a", 1, 2 * MAX_QUOTATION), null);
    expect(quotation?.exact.length).toBeLessThanOrEqual(MAX_QUOTATION);
    expect(quotation?.exact).not.toMatch(/[\ud800-\udbff]$/);
  });
});

test("positions count characters, as Web Annotations do, not UTF-16 units", () => {
  const article = { text: "🍵🍵 Tea is good." } as Article;
  expect(articleQuotation(article, 5, 17)).toMatchObject({ exact: "Tea is good.", start: 3, end: 15 });
});
