import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { Article } from "#check/article.ts";
import { PARSERS } from "./documents.ts";

/**
 * Each folder holds a page built as a publisher builds it, by a writer who had not seen this code, and what a careful reader finds
 * in it: the text and the reference numbers of each mark, and identifiers, label and kind of each reference.
 */
const folder = join(import.meta.dirname, "../fixtures/publishers/development");
const names = readdirSync(folder).sort();

interface Expected {
  markers: [string, number[]][];
  references: object[];
}

describe.each(PARSERS.filter(({ mendsMarkup }) => mendsMarkup))("pages parsed by $name", ({ parse }) => {
  test.each(names)("every mark and reference of %s is found, and nothing else", (name) => {
    const html = readFileSync(join(folder, name, "input.html"), "utf8");
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
    const article = Article.parse(readArticle(parse(html), { url: null })?.article);
    expect(article.markers.map(({ text, references }) => [text, references])).toEqual(expected.markers);
    expect(article.references).toMatchObject(expected.references);
    expect(article.references).toHaveLength(expected.references.length);
  });
});
