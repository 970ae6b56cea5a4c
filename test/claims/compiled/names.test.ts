import fc from "fast-check";
import { expect, test } from "vitest";
import { columnOf } from "#binary/columns.ts";
import { Sections, writeSections } from "#binary/sections.ts";
import { Names } from "#claims/compiled/names.ts";
import { StringTable, stringSections } from "#claims/compiled/string-table.ts";

function namesOf(words: readonly string[]): Names {
  const sorted = words.toSorted();
  const sections = new Sections(
    writeSections({ ...stringSections("words", sorted), names: columnOf(sorted.map((_, index) => index)) }),
  );
  return new Names(sections, new StringTable(sections, "words"));
}

test("gives the names with the same beginning and about the same length", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "𝟛"), maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.nat(4), (words, text, letters) => {
      const beginning = text.slice(0, letters);
      const fitting = words.filter((one) => one.startsWith(beginning) && Math.abs(one.length - text.length) <= 1);
      expect([...namesOf(words).like(beginning, text.length, 1)]).toEqual(fitting.sort());
    }),
  );
});
