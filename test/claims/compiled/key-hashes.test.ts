import fc from "fast-check";
import { expect, test } from "vitest";
import { Sections, writeSections } from "#binary/sections.ts";
import { KeyHashes, keySection } from "#claims/compiled/key-hashes.ts";

const hashesOf = (keys: readonly string[]) =>
  new KeyHashes(new Sections(writeSections(keySection("works", keys))), "works");

test("a key that was written may always be there", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (keys) => {
      const hashes = hashesOf(keys);
      for (const key of keys) expect(hashes.mayHave(key)).toBe(true);
    }),
  );
});

test("hardly any other key is taken for one that was written", () => {
  const written = Array.from({ length: 5_000 }, (_, index) => `Given${index} Family`);
  const hashes = hashesOf(written);
  const mistaken = written.filter((name) => hashes.mayHave(`${name}son`));
  expect(mistaken.length).toBeLessThan(10);
  expect(hashesOf([]).mayHave("anything")).toBe(false);
});
