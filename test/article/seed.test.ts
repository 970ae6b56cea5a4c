import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Reading, readArticle } from "#article/read-article.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "./documents.ts";

const seed = join(import.meta.dirname, "../../../shared/seed");
const isThere = existsSync(seed);
if (!isThere) console.info("Skipped: reading the seed pages, because ../shared/seed is absent.");

function read(file: string, parse: (html: string) => Document): Reading {
  const reading = readArticle(parse(readFileSync(join(seed, file), "utf8")), { url: null });
  if (reading === null) throw new Error(`No article was found in ${file}.`);
  return reading;
}

describe.skipIf(!isThere)("the seed pages", () => {
  test("the article is read whole, and nothing around it", () => {
    const { article } = read("article.nl.html", parseHtml);
    const wanted = readFileSync(join(seed, "article.nl.txt"), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(article.language).toBe("nl");
    expect(wanted).toContain(article.title);
    expect(article.vitals).toMatchObject({ reviewed: "2025-07-27", reviewer: null, publisher: "iLive" });
    for (const block of article.blocks) expect(wanted.join("\n")).toContain(article.text.slice(block.start, block.end));
    const words = [
      "Ctrl",
      "Advertentie",
      "Lees ook",
      "groene thee",
      "cookies",
      "Nieuwe publicaties",
      "Delen",
      "redacteur",
      "Laatst beoordeeld",
    ];
    for (const word of words) expect(article.text).not.toContain(word);
    expect(article.blocks).toHaveLength(23);
  });

  test("the second page has four marks, each with its study", () => {
    const { article } = read("markers.nl.html", parseHtml);
    expect(article.markers.map(({ text, references }) => [text, references])).toEqual([
      ["[ 1 ]", [1]],
      ["[ 2 ]", [2]],
      ["[ 3 ]", [3]],
      ["[ 4 ]", [4]],
    ]);
    expect(article.references.map(({ doi, pmid }) => doi ?? pmid)).toEqual([
      "9500320",
      "10.7326/M18-2101",
      "24814559",
      "10.1001/jama.2015.3077",
    ]);
    expect(article.vitals).toMatchObject({ reviewed: "2025-07-04", reviewer: null });
    expect(article.text).not.toMatch(/expert|beoordeeld|etc\.|Ctrl/);
    expect(article.blocks.filter(({ kind }) => kind === "citations")).toHaveLength(2);
  });

  test.each(["article.nl.html", "markers.nl.html"])("every block and mark of %s is found again in the page", (file) => {
    const { article, places } = read(file, inJsdom);
    for (const { start, end } of [...article.blocks, ...article.markers]) {
      expect(places.rangeFor(start, end)?.toString().replace(/\s+/g, " ")).toBe(article.text.slice(start, end));
    }
  });
});
