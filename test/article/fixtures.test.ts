import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { Article } from "#check/article.ts";
import { parseHtml } from "#cli/parse-html.ts";

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

function happyDom(html: string): Document {
  const window = new Window({ url: "about:blank" });
  return new window.DOMParser().parseFromString(html, "text/html") as unknown as Document;
}

describe.each([
  ["jsdom", (html: string) => parseHtml(html, null)],
  ["happy-dom", happyDom],
])("reading pages parsed by %s", (parser, parse) => {
  // happy-dom mends broken markup in ways of its own.
  test.each(names.filter((name) => parser === "jsdom" || name !== "layout-table"))("reads what %s says", (name) => {
    const html = readFileSync(join(folder, name, "input.html"), "utf8");
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
    const reading = readArticle(parse(html), { url: null });
    if (expected === null) {
      expect(reading).toBeNull();
      return;
    }
    const article = Article.parse(reading?.article);
    expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual(expected.blocks);
    expect(article.markers.map(({ text, references }) => [text, references])).toEqual(expected.markers);
    for (const { text, start, end } of article.markers) expect(article.text.slice(start, end)).toBe(text);
    expect(article.references).toMatchObject(expected.references);
    expect({ title: article.title, language: article.language, vitals: article.vitals }).toEqual({
      title: expected.title,
      language: expected.language,
      vitals: expected.vitals,
    });
  });
});
