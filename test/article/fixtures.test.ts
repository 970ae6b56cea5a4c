import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { Article } from "#check/article.ts";
import { PARSERS } from "./documents.ts";

/** Each folder holds a page and what is read from it: `null`, or the parts of the article that matter. */
const folder = join(import.meta.dirname, "../fixtures/articles");
const names = readdirSync(folder).sort();

type Expected = {
  title: string;
  language: string | null;
  /** Kind and text of each block. */
  blocks: [string, string][];
  /** Text and reference numbers of each mark. */
  markers: [string, number[]][];
  /** Fields that matter of each reference. */
  references: object[];
  vitals: object;
} | null;

/** Pages whose markup has to be mended first. */
const BROKEN = ["layout-table"];

describe.each(PARSERS)("reading pages parsed by $name", ({ parse, mendsMarkup }) => {
  test.each(names.filter((name) => mendsMarkup || !BROKEN.includes(name)))("reads what %s says", (name) => {
    const html = readFileSync(join(folder, name, "input.html"), "utf8");
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
    const reading = readArticle(parse(html), { url: null });
    if (expected === null) {
      expect(reading).toBeNull();
      return;
    }
    const article = Article.parse(reading?.article);
    expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual(
      expected.blocks,
    );
    expect(article.markers.map(({ text, references }) => [text, references])).toEqual(expected.markers);
    for (const { text, start, end } of article.markers) expect(article.text.slice(start, end)).toBe(text);
    expect(article.references).toMatchObject(expected.references);
    expect({ title: article.title, language: article.language, vitals: article.vitals }).toMatchObject({
      title: expected.title,
      language: expected.language,
      vitals: expected.vitals,
    });
  });
});
