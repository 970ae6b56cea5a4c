import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "#text/edit-distance.ts";

/** The definition itself: the cheapest of replacing, leaving out and adding the first letter. */
function byDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const rest = byDefinition(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return a[0] === b[0] ? rest : Math.min(rest, byDefinition(a.slice(1), b) + 1, byDefinition(a, b.slice(1)) + 1);
}

describe("editDistance", () => {
  test.each([
    ["thielen", "theelen", 1],
    ["halvorsen", "halvorsen", 0],
    ["abc", "", 3],
    ["", "", 0],
    ["kitten", "sitting", 3],
    ["ab", "ba", 2],
  ])("of %j and %j is %d", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  test("is one more than the limit for all that is farther apart", () => {
    expect(editDistance("a", "abcdefgh", 2)).toBe(3);
    expect(editDistance("abcdefgh", "hgfedcba", 2)).toBe(3);
  });

  test("agrees with the definition, both ways round", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        const expected = Math.min(byDefinition(a, b), limit + 1);
        expect(editDistance(a, b, limit)).toBe(expected);
        expect(editDistance(b, a, limit)).toBe(expected);
      }),
    );
  });
});
