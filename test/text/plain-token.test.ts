import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_PART, MAX_PARTS, MAX_WORD, plainToken } from "#text/plain-token.ts";

/** The same rule, said once more in one pattern. */
const PLAIN = new RegExp(
  `\\d+(?:[.,]\\d+)*|[a-z][a-z\\d]{0,${MAX_WORD - 1}}(?:'[a-z]{1,${MAX_PART}}){0,${MAX_PARTS}}|[^\\s]`,
  "i",
);
const asciiText = fc.string({ unit: fc.constantFrom(..."aZb'1.,- \n(`"), maxLength: 40 });

describe("plainToken", () => {
  test("finds the first token of any plain text", () => {
    fc.assert(
      fc.property(asciiText, (text) => {
        const token = plainToken(text, 0);
        const match = PLAIN.exec(text);
        const expected = match && { start: match.index, end: match.index + match[0].length };
        expect(token && { start: token.start, end: token.end }).toEqual(expected);
      }),
    );
  });

  test.each(["é", "naïve", "baby’s", "Zo\u0301", "x'é", "😀"])(
    "leaves %s to others, which plain characters cannot decide",
    (text) => {
      expect(plainToken(text, 0)).toBeNull();
    },
  );

  test("knows a number whatever stands behind it", () => {
    expect(plainToken("72é", 0)).toEqual({ start: 0, end: 2, kind: "number" });
  });

  test("finds nothing at the end of a text", () => {
    expect(plainToken("a  ", 1)).toBeNull();
  });
});
