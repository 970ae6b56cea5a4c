import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameDetails } from "#check/details/names.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";

const study = miniClaimSet.evidence.get("halvorsen-2024-pellin") ?? expect.unreachable();

function names(text: string): string[] {
  return nameDetails(text, study).map(({ status, found, expected, start, end }) => {
    expect(text.slice(start, end)).toBe(found);
    return `${status} ${found} → ${expected}`;
  });
}

describe("nameDetails", () => {
  test("finds an author whose name is as the paper has it", () => {
    expect(names("According to Ingrid Halvorsen it works.")).toEqual(["agrees Ingrid Halvorsen → Ingrid Halvorsen"]);
  });

  test("finds an author across a nickname and an initial", () => {
    expect(names('Marcus T. Oduya led it, says Marcus ("Mark") Oduya.')).toEqual([
      "agrees Marcus T. Oduya → Marcus Oduya",
    ]);
  });

  test("finds an author with particles before the family name", () => {
    expect(names("The nurse Saskia van der Meulen agrees.")).toEqual([
      "agrees Saskia van der Meulen → Saskia van der Meulen",
    ]);
  });

  test("shows a misspelt family name wherever it stands", () => {
    expect(names("Ingrid Halvorson led it. Halvorson is glad.")).toEqual([
      "differs Halvorson → Halvorsen",
      "differs Halvorson → Halvorsen",
    ]);
  });

  test("shows a misspelt given name at the given name", () => {
    expect(names("Ingrit Halvorsen led it.")).toEqual(["differs Ingrit → Ingrid"]);
  });

  test("does not show a misspelt name inside of a longer word", () => {
    expect(names("Ingrid Halvorson led it in Halvorsonville.")).toEqual(["differs Halvorson → Halvorsen"]);
  });

  test("does not take one author for a misspelling of another of the same family", () => {
    const authors = ["Halvorsen, Ingrid", "Halvorsen, Ingrida"];
    const details = nameDetails("Ingrida Halvorsen led it.", { ...study, authors });
    expect(details.map(({ status, expected }) => `${status} ${expected}`)).toEqual(["agrees Ingrida Halvorsen"]);
  });

  test("takes accents that were left out for the same name", () => {
    expect(names("Íngrid Halvorsen led it.")).not.toContain("differs Íngrid → Ingrid");
  });

  test.each([
    ["another person of the same family name", "Peter Halvorsen disagrees."],
    ["another person of the same given name", "Ingrid Bergman disagrees."],
    ["a family name that is only a little alike", "Ingrid Hansen disagrees."],
    ["a person of whom the paper has initials only", "Kelly Smith and Katherine Smyth disagree."],
    ["a given name that is quite another", "Astrid Halvorsen disagrees."],
    ["nobody", "it works, they say."],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(names(text)).toEqual([]);
  });

  test("throws on no text and cuts its findings from it", () => {
    const piece = fc.constantFrom(
      "Ingrid",
      "Halvorsen",
      "Halvorson",
      "van der",
      '("Mark")',
      "M.",
      "Marcus",
      "Oduya",
      "\ud800",
      "É",
      " ",
      "-",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        names(pieces.join(" "));
        names(pieces.join(""));
      }),
    );
  });
});
