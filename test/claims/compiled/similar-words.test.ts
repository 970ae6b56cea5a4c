import fc from "fast-check";
import { expect, test } from "vitest";
import { Sections, writeSections } from "#binary/sections.ts";
import { SimilarWords } from "#claims/compiled/similar-words.ts";
import { StringTable, stringSections } from "#claims/compiled/string-table.ts";

function wordsOf(words: readonly string[]): SimilarWords {
  const sections = new Sections(writeSections(stringSections("words", words.toSorted())));
  return new SimilarWords(new StringTable(sections, "words"));
}

test("gives the words with the same beginning and about the same length", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "𝟛"), maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.nat(4), (words, text, letters) => {
      const beginning = text.slice(0, letters);
      const fitting = words.filter((one) => one.startsWith(beginning) && Math.abs(one.length - text.length) <= 1);
      expect([...wordsOf(words).like(beginning, text.length, 1)]).toEqual(fitting.sort());
    }),
  );
});
