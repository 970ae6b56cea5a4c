import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Sections, writeSections } from "#binary/sections.ts";
import { NOT_THERE, StringTable, stringSections } from "#claims/compiled/string-table.ts";
import { oddText } from "../../fixtures/odd-text.ts";

const tableOf = (strings: readonly string[]) =>
  new StringTable(new Sections(writeSections(stringSections("t", strings))), "t");

const someStrings = fc.uniqueArray(fc.oneof(fc.string({ maxLength: 8 }), oddText), { maxLength: 40 });

describe("StringTable", () => {
  test("finds each of its strings, whatever they are made of, and no other", () => {
    fc.assert(
      fc.property(someStrings, oddText, (strings, other) => {
        const table = tableOf(strings);
        expect(table.size).toBe(strings.length);
        for (const [index, text] of strings.entries()) {
          expect(table.indexOf(text)).toBe(index);
          expect(table.at(index)).toBe(text);
          expect(table.lengthOf(index)).toBe(text.length);
        }
        expect(table.indexOf(other)).toBe(strings.indexOf(other));
      }),
    );
  });

  test("finds a part of a longer string", () => {
    const table = tableOf(["kanker", "risico", "𝟛🫀"]);
    expect(table.indexOf("longkankerrisico", 4, 10)).toBe(0);
    expect(table.indexOf("longkankerrisico", 10)).toBe(1);
    expect(table.indexOf("longkankerrisico", 3, 10)).toBe(NOT_THERE);
    expect(table.indexOf("a𝟛🫀", 1)).toBe(2);
  });

  test("compares with a beginning in the order of UTF-16 units", () => {
    const table = tableOf(["ab", "ac", "b", "é", "𝟛"]);
    const orders = [0, 1, 2, 3, 4].map((index) => Math.sign(table.comparePrefix(index, "ac")));
    expect(orders).toEqual([-1, 0, 1, 1, 1]);
    expect(table.comparePrefix(0, "abc")).toBeLessThan(0);
  });

  test("has nothing where nothing was put in", () => {
    const table = tableOf([]);
    expect(table.size).toBe(0);
    expect(table.indexOf("")).toBe(NOT_THERE);
    expect(() => table.at(0)).toThrow("t has no string 0");
  });

  test("is not written with a string given twice", () => {
    expect(() => stringSections("t", ["a", "b", "a"])).toThrow("twice");
  });
});
