import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainArticle } from "#article/plain-article.ts";

const paragraphs = (text: string) => {
  const article = plainArticle(text, "en");
  return article.blocks.map(({ start, end }) => article.text.slice(start, end));
};

describe("plain text as an article", () => {
  test.each([
    ["one sentence stays one", "Tea is warm.", ["Tea is warm."]],
    ["an empty line parts paragraphs", "Tea is warm.\n\nMilk is not.", ["Tea is warm.", "Milk is not."]],
    ["a line of blanks does so too", "Tea is warm.\r\n \t \r\nMilk is not.", ["Tea is warm.", "Milk is not."]],
    ["a heading stays apart", "Hot drinks\nTea is warm.", ["Hot drinks", "Tea is warm."]],
    [
      "points of a list stay apart",
      "Green tea helps\nZinc helps\nRest helps",
      ["Green tea helps", "Zinc helps", "Rest helps"],
    ],
    ["a broken sentence is joined", "Tea is warm, and\nnobody doubts it.", ["Tea is warm, and nobody doubts it."]],
    [
      "a file that breaks all its lines is joined before a name as well",
      "It was shown in trials by\nSmith that those who drank\nwarm tea in the morning\nfelt better than others.",
      ["It was shown in trials by Smith that those who drank warm tea in the morning felt better than others."],
    ],
    ["a parted word becomes whole", "It lowers choles-\nterol a little.", ["It lowers cholesterol a little."]],
    ["pages are parted", "Tea is warm.\fMilk is not.", ["Tea is warm.", "Milk is not."]],
  ])("%s", (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test("has blocks that lie within the text, one behind the other, whatever the text is", () => {
    const piece = fc.constantFrom("\n", "\n\n", " ", "-", "a", "B", ".", "\f", "\r", "\u2028", "é", "😀", ",");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, blocks } = plainArticle(pieces.join(""), null);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
