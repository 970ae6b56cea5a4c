import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote } from "#page/find-quote.ts";

describe("finding a quotation", () => {
  test("gives every place where it stands", () => {
    expect(findQuote("Tea. More tea.", "tea")).toEqual([{ start: 10, end: 13 }]);
    expect(findQuote("one two one", "one")).toEqual([
      { start: 0, end: 3 },
      { start: 8, end: 11 },
    ]);
  });

  test("does not mind other line breaks and spaces", () => {
    const text = "First block.\n\nSecond block.";
    expect(findQuote(text, "block. Second")).toEqual([{ start: 6, end: 20 }]);
  });

  test("finds nothing for white space", () => {
    expect(findQuote("Some text.", " \n ")).toEqual([]);
  });

  test("finds any stretch of any text at its own place, among others", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const quote = text.slice(start, end);
        const dense = quote.replace(/\s+/g, "");
        const found = findQuote(text, quote, Number.MAX_SAFE_INTEGER);
        for (const place of found) expect(text.slice(place.start, place.end).replace(/\s+/g, "")).toBe(dense);
        const offset = start + quote.search(/\S/);
        expect(dense === "" || found.some((place) => place.start === offset)).toBe(true);
      }),
    );
  });

  test("takes linear time on a text that repeats itself", () => {
    const begun = performance.now();
    findQuote("a ".repeat(500_000), "a".repeat(5_000));
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
