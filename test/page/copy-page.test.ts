import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { completeArticle } from "#article/complete-article.ts";
import { MAX_ELEMENTS, MAX_TEXT_NODES } from "#article/copy-limits.ts";
import { PageCopy } from "#article/page-copy.ts";
import { createPlaces } from "#article/places.ts";
import { readArticle } from "#article/read-article.ts";
import { readCopy } from "#article/read-copy.ts";
import { copyPage } from "#page/copy-page.ts";
import { placeBlocks, placeRuns } from "#page/place-copy.ts";
import { inJsdom } from "../article/documents.ts";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const FILES = globSync(["articles/*/input.html", "publishers/development/*/*.html"], { cwd: FIXTURES });
const SENTENCE = "Oats lowered cholesterol by about five per cent in people who ate a bowl of them each day.";

function copied(page: Document) {
  const made = copyPage(page);
  if (made === null) throw new Error("no copy");
  return made;
}

/** A page whose body holds this. */
function pageOf(body: string): Document {
  return inJsdom(`<html lang="en"><head><title>Oats</title></head><body>${body}</body></html>`);
}

describe.each(FILES)("a copy of %s", (file) => {
  const page = inJsdom(readFileSync(join(FIXTURES, file), "utf8"));
  const { copy, texts } = copied(page);
  const { article, runs } = readCopy(copy);

  test("reads as the page does", () => {
    expect(PageCopy.parse(copy)).toEqual(copy);
    expect(article && completeArticle(article)).toEqual(readArticle(page, { url: page.URL })?.article ?? null);
  });

  test("leads back to the very words in the page", () => {
    for (const { start, end, node, offset } of placeRuns(runs, texts))
      expect(node.data.slice(offset, offset + end - start).replace(/\s/g, " ")).toBe(article?.text.slice(start, end));
  });
});

describe("a copy of a page", () => {
  test("leads to the page's nodes also where several make one text", () => {
    const page = pageOf(`<main><h1>Oats</h1><p id="p"></p><p>${SENTENCE}</p></main>`);
    const parts = [
      "Oats lowered ",
      "",
      "cholesterol in all of the people",
      " who ate a bowl of them, and of rye, each day.",
    ];
    page.querySelector("#p")?.append(...parts.map((part) => page.createTextNode(part)));
    const { copy, texts } = copied(page);
    const { article, runs } = readCopy(copy);
    const places = createPlaces(page, article?.text ?? "", placeRuns(runs, texts));
    const start = article?.text.indexOf("lowered") ?? -1;
    expect(places.rangeFor(start, start + 40)?.toString()).toBe("lowered cholesterol in all of the people");
  });

  test("still leads to what stands where it stood, after the page has changed around it", () => {
    const page = pageOf(`<main><h1>Oats</h1><p>${SENTENCE}</p><p id="p">Rye did not, ${SENTENCE}</p></main>`);
    const { copy, texts } = copied(page);
    page.querySelector("h1")?.before("Something new", page.createElement("p"));
    const { article, runs } = readCopy(copy);
    const places = createPlaces(page, article?.text ?? "", placeRuns(runs, texts));
    const start = article?.text.indexOf("Rye") ?? -1;
    expect(places.rangeFor(start, start + 11)?.startContainer.parentElement?.id).toBe("p");
  });

  test("asks about blocks in groups, and leaves out those that are said to be hidden", () => {
    const page = pageOf(`<main><h1>Oats</h1><p>First. ${SENTENCE}</p><p>Second. ${SENTENCE}</p>
      <p class="folded">Third. ${SENTENCE}</p></main>`);
    const { copy, texts } = copied(page);
    const { shown } = readCopy(copy);
    const names = shown.map((group) => placeBlocks(group, texts).map((element) => element?.textContent?.slice(0, 6)));
    expect(names).toEqual([["Oats"], ["First.", "Second"], ["Third."]]);
    const { article } = readCopy({ ...copy, hidden: shown[2] ?? [] });
    expect(article?.text).toContain("Second.");
    expect(article?.text).not.toContain("Third.");
  });

  test("has nothing of scripts beside the text, but the structured data", () => {
    const data = '{"@type":"Article","author":{"name":"Ann Plum"}}';
    const page = pageOf(
      `<script>big = "<main>"</script><script type="application/ld+json">${data}</script><p>${SENTENCE}</p>`,
    );
    const { copy } = copied(page);
    expect(copy.body).not.toContain("script");
    expect(copy.head).toContain(data);
  });
});

describe("a page that is no article", () => {
  test("is left alone once more elements were counted than any article has", { timeout: 30_000 }, () => {
    expect(copyPage(pageOf("<i></i>".repeat(MAX_ELEMENTS)))).not.toBeNull();
    expect(copyPage(pageOf("<i></i>".repeat(MAX_ELEMENTS + 1)))).toBeNull();
  });

  test("is left alone once more text nodes were visited than any article has", () => {
    expect(copyPage(pageOf("a<!---->".repeat(MAX_TEXT_NODES)))).not.toBeNull();
    const page = pageOf("<p>One</p>");
    let visited = 0;
    const nextNode = (): Node | null => {
      visited++;
      return page.querySelector("p")?.firstChild ?? null;
    };
    page.createTreeWalker = () => ({ nextNode }) as unknown as TreeWalker;
    expect(copyPage(page)).toBeNull();
    expect(visited).toBeLessThanOrEqual(MAX_TEXT_NODES + 2);
  });
});
