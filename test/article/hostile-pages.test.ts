import { describe, expect, test } from "vitest";
import { type Reading, readArticle } from "#article/read-article.ts";
import { Article } from "#check/article.ts";
import { MAX_ARTICLE_LENGTH } from "#check/article-length.ts";
import { parseHtml } from "#cli/parse-html.ts";

const SENTENCE =
  "Aspirin lowers fever within an hour in most people who take it, and the effect lasts for about four hours. ";

function read(html: string): Reading | null {
  const reading = readArticle(parseHtml(html), { url: null });
  if (reading !== null) Article.parse(reading.article);
  return reading;
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
}

describe("pages that are out to break the reader", () => {
  test("ten thousand nested elements are read without recursion", () => {
    for (const tag of [
      "div",
      "b",
      "blockquote",
      "footer",
      "section class=references",
      "sup",
      "li",
      "font class=popup",
    ]) {
      const html = `<article><h1>Fever</h1>${`<${tag}>`.repeat(10_000)}${SENTENCE.repeat(4)}`;
      expect(() => read(html), tag).not.toThrow();
    }
    expect(read(`<h1>Fever</h1>${"<div>".repeat(10_000)}${SENTENCE.repeat(4)}`)?.article.text).toContain(
      "lowers fever",
    );
  }, 60_000);

  test("a million brackets take seconds at most", () => {
    for (const piece of ["[", "]", "[1", "[1]", "([1],", "[1,2-", "(", "[ ", "10.1000/((", "<sup>", "[1] => "]) {
      const html = `<article><h1>Fever</h1><p>${SENTENCE}${piece.repeat(1_000_000 / piece.length)}</p></article>`;
      expect(
        seconds(() => read(html)),
        piece,
      ).toBeLessThan(15);
    }
  }, 120_000);

  test("white space, line breaks and invisible characters without end take linear time", () => {
    for (const piece of [
      " ",
      "\n\t",
      "\u00ad",
      "&nbsp;",
      " \u200b",
      "<br>",
      "<br> x",
      "Sources<br>1. a<br>",
      "<b>Sources</b><br>1. <b><nav>x</nav></b>",
      "a² ",
      "²,",
      "<b> </b>",
      "- ",
    ]) {
      const html = `<article><h1>Fever</h1><p>${SENTENCE}${piece.repeat(60_000)}${SENTENCE}</p></article>`;
      expect(
        seconds(() => read(html)),
        piece,
      ).toBeLessThan(20);
    }
  }, 60_000);

  test("ten megabytes are read up to the greatest length of an article", () => {
    const html = `<article><h1>Fever</h1>${`<p>${SENTENCE.repeat(3)} <a href="https://doi.org/10.1000/a">[1]</a></p>`.repeat(10_000_000 / 400)}</article>`;
    expect(html.length).toBeGreaterThan(9_000_000);
    const article = read(html)?.article;
    expect(article?.text.length).toBeGreaterThan(MAX_ARTICLE_LENGTH * 0.9);
    expect(article?.references).toHaveLength(1);
  }, 120_000);

  test("one text node of five megabytes is cut", () => {
    const article = read(`<article><h1>Fever</h1><p>${SENTENCE.repeat(50_000)}</p></article>`)?.article;
    expect(article?.text.length ?? 0).toBeLessThanOrEqual(MAX_ARTICLE_LENGTH);
  }, 60_000);

  test("ten thousand notes that lead to one another are read in seconds", () => {
    const marks = Array.from(
      { length: 10_000 },
      (_, index) => `<p>${SENTENCE}<sup><a href="#n${index}">${(index % 999) + 1}</a></sup></p>`,
    );
    const notes = Array.from(
      { length: 10_000 },
      (_, index) => `<p id="n${index}">${index}. Fever and its treatment, 2001.</p>`,
    );
    expect(
      seconds(() => read(`<article><h1>Fever</h1>${marks.join("")}<div>${notes.join("")}</div></article>`)),
    ).toBeLessThan(40);
  }, 60_000);

  test("ten thousand headings of reference lists are followed up a hundred times at most", () => {
    const html = `<h1>Fever</h1><p>${SENTENCE.repeat(4)}</p>${"<p>Sources</p>".repeat(10_000)}<div><form></form></div>`;
    expect(seconds(() => read(html))).toBeLessThan(20);
  }, 60_000);

  test("broken markup is read as a browser would", () => {
    const article = read(
      `<h1>Fever</h1><p>${SENTENCE}<p>${SENTENCE}<b><i></b>${SENTENCE}<table><td>loose</i></p></div></span><td`,
    )?.article;
    expect(article?.text.match(/lowers fever/g)).toHaveLength(3);
  });

  test("what has no article gives none", () => {
    for (const html of [
      "",
      " ",
      "\0\u0001",
      "<frameset><frame></frameset>",
      "<html></html>",
      "plain",
      "<svg><title>x</title></svg>",
      "%PDF-1.7 \u00ff",
    ]) {
      expect(read(html), JSON.stringify(html)).toBeNull();
    }
  });

  test("metadata that is none is passed over", () => {
    const head = [
      `<script type="application/ld+json">${"[".repeat(50_000)}</script>`,
      '<script type="application/ld+json">{"author":{"author":{"name":7}},"datePublished":["2020-02-31",9],"publisher":null}</script>',
      '<script type="application/ld+json">[null,1,"x",[[[]]],{"@graph":{"@graph":null}}]</script>',
      '<meta property="article:published_time" content="2021-13-45">',
      '<meta name="author" content="https://news.example/author/1">',
      "<html lang='x-klingon'>",
      "<base href='http://['>",
      "<link rel=canonical href='::'>",
    ].join("");
    const article = read(
      `<head>${head}</head><body><article><h1>Fever</h1><p>${SENTENCE}<a href="http://[">[1]</a> <a href="#%E0%A4%A">[2]</a></p></article>`,
    )?.article;
    expect(article?.vitals).toMatchObject({
      published: null,
      reviewed: null,
      author: null,
      reviewer: null,
      publisher: null,
      disclosures: [],
    });
    expect(article?.language).toBeNull();
  });
});
