import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnOf } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import { Sections, writeSections } from "#binary/sections.ts";

const part = () => writeSections({ bytes: columnOf([1, 2, 3]), words: columnOf([70_000]), none: columnOf([]) });

/** The same bytes with one number of the header replaced. */
function withHeader(at: number, value: number): Uint8Array {
  const bytes = part();
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
}

describe("Sections", () => {
  test("gives back every column that was written, in the narrowest width", () => {
    const numbers = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 20 });
    const columns = fc.dictionary(fc.stringMatching(/^[a-z][a-z.]{0,20}$/), numbers, { maxKeys: 8 });
    fc.assert(
      fc.property(columns, (written) => {
        const sections = new Sections(
          writeSections(Object.fromEntries(Object.entries(written).map(([name, list]) => [name, columnOf(list)]))),
        );
        for (const [name, list] of Object.entries(written)) {
          const column = sections.column(name);
          expect([...column]).toEqual(list);
          expect(256 ** column.BYTES_PER_ELEMENT).toBeGreaterThan(Math.max(0, ...list));
        }
      }),
    );
  });

  test("gives back numbers that never fall, in less room", () => {
    const rising = fc
      .array(fc.nat({ max: 300 }), { minLength: 100, maxLength: 300 })
      .map((steps) => steps.map((_, index) => 70_000 + steps.slice(0, index).reduce((sum, step) => sum + step, 0)));
    fc.assert(
      fc.property(rising, (list) => {
        const bytes = writeSections({ list: columnOf(list) });
        expect([...new Sections(bytes).column("list")]).toEqual(list);
        expect(bytes.length).toBeLessThan(80 + 4 * list.length);
      }),
      { numRuns: 30 },
    );
  });

  test("opens bytes that lie at any place of a larger buffer", () => {
    const bytes = part();
    for (const place of [0, 1, 2, 3, 4]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, place);
      const sections = new Sections(larger.subarray(place, place + bytes.length));
      expect([...sections.column("words")]).toEqual([70_000]);
    }
  });

  test.each([
    ["nothing", () => new Uint8Array()],
    ["something else", () => new TextEncoder().encode('{"claims": [], "evidence": [], "concepts": []}')],
    ["a part cut short", () => part().slice(0, -4)],
    ["a part with something behind it", () => Uint8Array.of(...part(), 0)],
    ["an unknown format", () => withHeader(8, 1)],
    ["more sections than there is room for", () => withHeader(12, 2 ** 32 - 1)],
    ["a width that no number has", () => withHeader(20 + 24, 3)],
    ["a section that begins outside", () => withHeader(20 + 28, 2 ** 32 - 4)],
    ["a section that begins beside a boundary", () => withHeader(20 + 28, 130)],
    ["a section that ends outside", () => withHeader(20 + 32, 2 ** 32 - 1)],
  ])("refuses %s", (_, bytes) => {
    expect(() => new Sections(bytes())).toThrow(DamagedData);
  });

  test("names the format that it cannot read, and the section that is missing", () => {
    expect(() => new Sections(withHeader(8, 99))).toThrow("format is 99");
    expect(() => new Sections(part()).column("nowhere")).toThrow("nowhere");
    expect(() => new Sections(part()).bytes("words")).toThrow("words");
  });
});
