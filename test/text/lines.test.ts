import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lines } from "#text/lines.ts";

describe("lines", () => {
  test("leaves empty lines out and keeps the place of the others", () => {
    expect(lines("one\n\ntwo")).toEqual([
      { start: 0, line: "one" },
      { start: 5, line: "two" },
    ]);
    expect(lines("")).toEqual([]);
  });

  test("gives each line with the place that cuts it, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "é", "\n", " ", "\r") }), (text) => {
        const found = lines(text);
        for (const { start, line } of found) expect(text.slice(start, start + line.length)).toBe(line);
        expect(found.map(({ line }) => line).join("")).toBe(text.replaceAll("\n", ""));
      }),
    );
  });
});
