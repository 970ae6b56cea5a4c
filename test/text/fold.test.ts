import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "#text/fold.ts";

describe("fold", () => {
  test.each([
    ["Griep", "griep"],
    ["CAFÉ", "cafe"],
    ["re\u0301sume\u0301", "resume"],
    ["coördinatie", "coordinatie"],
    ["baby’s", "baby's"],
    ["babyʼs", "baby's"],
    ["п'ять", "п'ять"],
    ["a\u1fef", "a'"],
    ["Ǣ", "ae"],
    ["\ufb01t", "fit"],
    ["o\ufb03ce", "office"],
    ["", ""],
  ])("reads %j as %j", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  test("gives composed and decomposed writing the same form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(fold(word.normalize("NFD"))).toBe(fold(word.normalize("NFC")));
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});
