import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Reading, readArticle } from "#article/read-article.ts";
import { inHappyDom, PARSERS } from "./documents.ts";

const SENTENCE =
  "Two cups of coffee a day did not raise blood pressure in the long run, whatever people had been told before.";

function livePage(body: string): Document {
  return inHappyDom(`<!doctype html><html lang="en"><body>${body}</body></html>`);
}

function read(document: Document): Reading {
  const reading = readArticle(document, { url: null });
  if (reading === null) throw new Error("No article was found.");
  return reading;
}

/** The range of the block with this index. */
function blockRange({ article, places }: Reading, index: number): Range | null {
  const block = article.blocks[index];
  if (block === undefined) throw new Error(`There is no block ${index}.`);
  return places.rangeFor(block.start, block.end);
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u200d]+/g, "");
}

describe("finding the text again in a live page", () => {
  test("a sentence across links and line ends is one range", () => {
    const document = livePage(
      `<article><h1>Coffee</h1><p>First <b>words</b>\n   and <a href="/x">a link</a>.  ${SENTENCE}</p></article>`,
    );
    const { article, places } = read(document);
    const start = article.text.indexOf("words and");
    const range = places.rangeFor(start, start + "words and a link.".length);
    expect(range?.toString()).toBe("words\n   and a link.");
  });

  test("text that was changed since is not placed, and other text still is", () => {
    const document = livePage(
      `<article><h1>Coffee</h1><p id="a">${SENTENCE}</p><p id="b">Tea was not examined in this study at all.</p></article>`,
    );
    const reading = read(document);
    const node = document.getElementById("a")?.firstChild as Text;
    node.data = node.data.replace("did not raise", "raised");
    expect(blockRange(reading, 1)).toBeNull();
    expect(
      reading.places.rangesFor(reading.article.text.indexOf("Two"), reading.article.text.indexOf("Tea")),
    ).toBeNull();
    expect(blockRange(reading, 2)?.toString()).toBe("Tea was not examined in this study at all.");
  });

  test("text that was shifted, cut short, replaced or taken away is not placed", () => {
    const change: Record<string, (node: Text) => void> = {
      shifted: (node) => node.insertData(0, "Update: "),
      cut: (node) => node.deleteData(20, 500),
      replaced: (node) => node.replaceWith(node.ownerDocument.createTextNode(node.data)),
      "taken away": (node) => node.parentElement?.remove(),
    };
    for (const [what, apply] of Object.entries(change)) {
      const document = livePage(`<article><h1>Coffee</h1><p id="a">${SENTENCE}</p></article>`);
      const reading = read(document);
      apply(document.getElementById("a")?.firstChild as Text);
      expect(blockRange(reading, 1), what).toBeNull();
    }
  });

  test("words that a script slipped into the middle make the place uncertain", () => {
    const document = livePage(`<article><h1>Coffee</h1><p id="a">${SENTENCE} <b>More is to come.</b></p></article>`);
    const reading = read(document);
    const { article, places } = reading;
    const inserted = document.createElement("span");
    inserted.textContent = "Sale today!";
    document.getElementById("a")?.insertBefore(inserted, document.querySelector("b"));
    expect(blockRange(reading, 1)).toBeNull();
    const part = article.text.indexOf("More is");
    expect(places.rangeFor(part, part + 7)?.toString()).toBe("More is");
  });

  test("no range crosses what is no article text", () => {
    const document = livePage(
      `<article><h1>Coffee</h1><p>Coffee was <span class="ad">Buy beans!</span>drunk black. ${SENTENCE}</p></article>`,
    );
    const { article, places } = read(document);
    const start = article.text.indexOf("Coffee was drunk black.");
    expect(start).toBeGreaterThan(0);
    expect(places.rangeFor(start, start + 23)).toBeNull();
    expect(places.rangesFor(start, start + 23)?.map(String)).toEqual(["Coffee was", "drunk black."]);
  });

  test("a title that stands in the page's head only has no place", () => {
    const document = inHappyDom(`<title>Coffee and pressure</title><article><p>${SENTENCE}</p></article>`);
    const { article, places } = read(document);
    expect(article.title).toBe("Coffee and pressure");
    expect(places.rangeFor(0, article.title.length)).toBeNull();
  });

  test("offsets outside of the text have no place", () => {
    const { article, places } = read(livePage(`<article><h1>Coffee</h1><p>${SENTENCE}</p></article>`));
    for (const [start, end] of [
      [-5, 3],
      [3, 3],
      [9, 2],
      [0, article.text.length + 9],
      [6, 8],
    ] as const) {
      expect(places.rangeFor(start, end), `${start} to ${end}`).toBeNull();
    }
  });
});

/** Small documents with everything that makes offsets go wrong. */
const word = fc.constantFrom(
  "salt",
  "water ",
  " tea",
  "é",
  "İ",
  "\u00ad",
  "soft\u00adened",
  "a\u200bb",
  "\u00a0",
  "  ",
  "\n\t",
  "[1]",
  "5,5",
  "👩‍⚕️",
  ".",
  "ﬁ",
  "\u2003",
  "ZWJ\u200d",
);
const words = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(""));
const inline = fc.oneof(
  words,
  words.map((text) => `<b>${text}</b>`),
  words.map((text) => `<a href="https://doi.org/10.1000/x">${text}</a>`),
  words.map((text) => `<sup>${text}</sup>`),
  fc.constant("<br>"),
  fc.constant("<br><br>"),
  words.map((text) => `<span class="ad">${text}</span>`),
  words.map((text) => `<script>${text.replaceAll("<", "")}</script>`),
  words.map((text) => `<!-- ${text.replaceAll("-", "")} -->`),
  fc.constant("<wbr>"),
);
const line = fc.array(inline, { maxLength: 6 }).map((parts) => parts.join(""));
const block = fc.oneof(
  line.map((text) => `<p>${text}</p>`),
  line.map((text) => `<div>${text}<div>${text}</div>${text}</div>`),
  line.map((text) => `<ul><li>${text}</li><li>${text}</li></ul>`),
  line.map((text) => `<table><tr><td>${text}</td></tr></table>`),
  line,
);
const page = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => `<article><h1>Tea</h1>${blocks.join("\n")}<p>${SENTENCE}</p></article>`);

/** A hundred pages in a slow DOM, on a machine that does other things. */
const PATIENCE_MS = 30_000;

describe("offsets of any page", () => {
  test.each(PARSERS.filter(({ hasRanges }) => hasRanges))(
    "every block, mark and slice leads to the page's own words in $name",
    { timeout: PATIENCE_MS },
    ({ parse }) => {
      fc.assert(
        fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
          const { article, places } = read(parse(html));
          const { text } = article;
          expect(text).not.toMatch(/[\u00ad\u200b\t\u00a0]| {2}/);
          expect(text).toBe(article.blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n"));
          for (const { start, end, text: mark } of article.markers) expect(text.slice(start, end)).toBe(mark);
          const random = {
            start: Math.min(a % text.length, b % text.length),
            end: Math.max(a % text.length, b % text.length) + 1,
          };
          for (const { start, end } of [...article.blocks, ...article.markers, random]) {
            if (squeezed(text.slice(start, end)) === "") continue;
            const ranges = places.rangesFor(start, end);
            expect(ranges?.map((range) => squeezed(range.toString())).join("")).toBe(squeezed(text.slice(start, end)));
            const whole = places.rangeFor(start, end);
            if (whole !== null) expect(squeezed(whole.toString())).toBe(squeezed(text.slice(start, end)));
          }
        }),
        { numRuns: 150 },
      );
    },
  );
});
