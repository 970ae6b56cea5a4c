import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCount } from "#text/numbers.ts";

describe("parseCount", () => {
  test.each([
    ["72", 72],
    ["0", 0],
    ["1,204", 1204],
    ["1.204", 1204],
    ["12,345,678", 12345678],
    ["12.345.678", 12345678],
  ])("reads %s as %d", (digits, count) => {
    expect(parseCount(digits)).toBe(count);
  });

  test.each(["0.5", "1,5", "1,20", "1,2345", "1,204.567", "1204,567", ",204", "1,", "", "twelve", "-3", "1e3"])(
    "finds no whole number in %j",
    (digits) => {
      expect(parseCount(digits)).toBeNull();
    },
  );

  test("reads what English and Dutch make of a whole number", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (count) => {
        expect(parseCount(count.toLocaleString("en"))).toBe(count);
        expect(parseCount(count.toLocaleString("nl"))).toBe(count);
      }),
    );
  });
});
