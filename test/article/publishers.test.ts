import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { Article } from "#check/article.ts";
import { PARSERS } from "./documents.ts";
import { publisherPages } from "./publisher-score.ts";

const pages = publisherPages("development");

describe.each(PARSERS.filter(({ mendsMarkup }) => mendsMarkup))("pages parsed by $name", ({ parse }) => {
  test.each(pages)("every mark and reference of $name is found, and nothing else", ({ html, expected }) => {
    const article = Article.parse(readArticle(parse(html), { url: null })?.article);
    expect(article.markers.map(({ text, references }) => [text, references])).toEqual(expected.markers);
    expect(article.references).toMatchObject(expected.references);
    expect(article.references).toHaveLength(expected.references.length);
  });
});
