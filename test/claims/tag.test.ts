import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tag } from "#claims/tag.ts";
import { tokenize } from "#text/tokens.ts";
import { miniLexicon } from "../fixtures/mini-claim-set.ts";
import { oddText } from "../fixtures/odd-text.ts";

/** Each tag as its text and the roles it can have. */
function tagged(text: string, language: "en" | "nl" = "en"): string[] {
  return tag(tokenize(text), miniLexicon(language)).map(({ start, end, entries }) => {
    const meanings = entries.map((entry) => (entry.role === "concept" ? entry.concept : entry.role));
    return `${text.slice(start, end)}: ${[...new Set(meanings)].join(", ")}`;
  });
}

describe("tag", () => {
  test("names the concept behind a label, whatever its case and number", () => {
    expect(tagged("ZELVIN")).toEqual(["ZELVIN: zelvin"]);
    expect(tagged("zelvins")).toEqual(["zelvins: zelvin"]);
  });

  test("takes the longest phrase that fits", () => {
    expect(tagged("young braskitis")).toEqual(["young braskitis: young-braskitis"]);
    expect(tagged("the risk of braskitis")).toEqual(["the: filler", "risk of: quantity", "braskitis: braskitis"]);
  });

  test("reads a label across a hyphen", () => {
    expect(tagged("brask-fever")).toEqual(["brask-fever: braskitis"]);
  });

  test("leaves a word that it does not know without meaning", () => {
    expect(tagged("xylophone")).toEqual(["xylophone: "]);
  });

  test("gives a word all of its meanings", () => {
    expect(tagged("lower")).toEqual(["lower: predicate, comparative"]);
  });

  test("joins the two parts of a phrase with a gap, and tags what stands between on its own", () => {
    expect(tagged("It protects divers from braskitis")).toEqual([
      "It: anaphor, filler",
      "protects: predicate",
      "divers: divers",
      "braskitis: braskitis",
    ]);
    expect(tagged("Morbek lokt lurmie uit", "nl")).toEqual(["Morbek: morbek", "lokt: predicate", "lurmie: lurmia"]);
  });

  test("does not look for the second part beyond the end of the clause", () => {
    expect(tagged("Morbek lokt lurmie, uit", "nl")).toEqual([
      "Morbek: morbek",
      "lokt: ",
      "lurmie: lurmia",
      ",: ",
      "uit: ",
    ]);
  });

  test("does not look for the second part farther away than any clause is long", () => {
    expect(tagged(`lokt ${"de ".repeat(30)}uit`, "nl").at(0)).toBe("lokt: ");
  });

  test("takes a compound apart where the language writes them and both parts are known", () => {
    expect(tagged("braskitisrisico", "nl")).toEqual(["braskitis: braskitis", "risico: quantity"]);
    expect(tagged("zelvinesrisico", "nl")).toEqual(["zelvines: zelvin", "risico: quantity"]);
    expect(tagged("braskitisrisico")).toEqual(["braskitisrisico: "]);
  });

  test("leaves a compound whole where one part is not known", () => {
    expect(tagged("braskitisorkest", "nl")).toEqual(["braskitisorkest: "]);
  });

  test("is not misled by words that every object has from birth", () => {
    expect(tagged("constructor __proto__ toString").every((one) => one.endsWith(": "))).toBe(true);
  });

  test("gives tags in order that lie inside the text and overlap nowhere, for any text", () => {
    fc.assert(
      fc.property(oddText, fc.constantFrom("en" as const, "nl" as const), (text, language) => {
        let previous = 0;
        for (const { start, end } of tag(tokenize(text), miniLexicon(language))) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previous = end;
        }
      }),
    );
  });
});
