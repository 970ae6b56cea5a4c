import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "#text/tokens.ts";
import { oddText, storm } from "../fixtures/odd-text.ts";

const forms = (text: string) => tokenize(text).map(({ form }) => form);
const kinds = (text: string) => tokenize(text).map(({ kind }) => kind);

describe("tokenize", () => {
  test("tells words, numbers and marks apart", () => {
    expect(forms("Aspirin, 100 mg.")).toEqual(["aspirin", ",", "100", "mg", "."]);
    expect(kinds("Aspirin, 100 mg.")).toEqual(["word", "mark", "number", "word", "mark"]);
  });

  test("folds case and accents but keeps the place of the text as it is written", () => {
    const text = "Eén café";
    expect(forms(text)).toEqual(["een", "cafe"]);
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Eén", "café"]);
  });

  test("keeps an accent that is written as a mark of its own with its letter", () => {
    const text = "re\u0301sume\u0301";
    expect(tokenize(text)).toMatchObject([{ start: 0, end: text.length, form: "resume" }]);
  });

  test("parts a word at its hyphens, whichever hyphen it is", () => {
    const plain = forms("PD 1");
    for (const text of ["PD-1", "PD‐1", "PD‑1"]) expect(forms(text)).toEqual(plain);
  });

  test("drops the hyphen that a list leaves dangling", () => {
    expect(forms("bloed- en tumormonsters")).toEqual(["bloed", "en", "tumormonsters"]);
  });

  test("keeps a dash that stands between spaces as a mark", () => {
    expect(forms("aspirin - a drug")).toEqual(["aspirin", "-", "a", "drug"]);
  });

  test("keeps apostrophes inside a word, straight or curly, and leaves quotation marks outside", () => {
    expect(forms("baby's")).toEqual(forms("baby’s"));
    expect(forms("'quoted'")).toEqual(["'", "quoted", "'"]);
  });

  test("keeps points and commas inside a number and the full stop outside", () => {
    expect(forms("1,000 or 0.5.")).toEqual(["1,000", "or", "0.5", "."]);
  });

  test("keeps digits inside a word", () => {
    expect(forms("vitamin B12")).toEqual(["vitamin", "b12"]);
  });

  test("adds the offset to every place", () => {
    expect(tokenize("a b", 10).map(({ start, end }) => [start, end])).toEqual([
      [10, 11],
      [12, 13],
    ]);
  });

  test("gives nothing for nothing", () => {
    expect(tokenize("")).toEqual([]);
    expect(tokenize(" \n\t\u00a0")).toEqual([]);
  });

  test("parts elided words from those that they lean on, and only them", () => {
    const elisions = new Set(["l", "qu", "d"]);
    const parts = (text: string) =>
      tokenize(text, 5, elisions).map(({ start, end, form }) => [text.slice(start - 5, end - 5), form]);
    expect(parts("L’aspirine d'aujourd'hui")).toEqual([
      ["L’", "l"],
      ["aspirine", "aspirine"],
      ["d'", "d"],
      ["aujourd'hui", "aujourd'hui"],
    ]);
    expect(parts("qu'l'eau").map(([, form]) => form)).toEqual(["qu", "l", "eau"]);
  });

  test("cuts a word without end into pieces that no later step need fear", () => {
    const lengths = tokenize(storm("a", 100_000)).map(({ start, end }) => end - start);
    expect(Math.max(...lengths)).toBeLessThan(250);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(100_000);
  });

  test("reads a word with a storm of accents of two heights", () => {
    expect(tokenize(`a${storm("\u0316\u0301", 1_000_000)}`).length).toBeGreaterThan(0);
  });

  test("gives tokens in order whose places cut exactly what they were made from, for any text", () => {
    fc.assert(
      fc.property(oddText, fc.nat(1000), (text, offset) => {
        let previous = offset;
        for (const { start, end, kind } of tokenize(text, offset)) {
          const raw = text.slice(start - offset, end - offset);
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(raw).not.toMatch(/\s/u);
          // The piece reads the same when it is cut out and stands alone.
          expect(tokenize(raw)[0]?.kind).toBe(kind);
          previous = end;
        }
      }),
    );
  });

  test("leaves no letter out, for any text", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const taken = new Set(
          tokenize(text).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        for (const { index } of text.matchAll(/\p{L}/gu)) expect(taken.has(index)).toBe(true);
      }),
    );
  });
});
