import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { retoldRecords, retoldStudies } from "#check/retold-studies.ts";
import { makeArticle, makeReference } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

type Parts = Parameters<typeof makeArticle>[1];
const retold = (text: string, parts?: Parts) =>
  retoldStudies(makeArticle([text], parts), miniClaimSet).map(({ id }) => id);

const TRIAL = "halvorsen-2024-pellin";

describe("retoldStudies", () => {
  test.each([
    ["its journal", "Ingrid Halvorsen reports in Annals of Imaginary Medicine.", {}],
    ["its trial number", "Ingrid Halvorsen led the trial NCT00000017.", {}],
    [
      "a reference with its DOI, in any case",
      "Ingrid Halvorsen led the trial.",
      { references: [makeReference(1, { doi: "10.5555/IMAGINARY.2024.17" })] },
    ],
  ])("are those of which an author is named in full, and %s", (_, text, parts) => {
    expect(retold(text, parts)).toEqual(expect.arrayContaining([TRIAL]));
  });

  test.each([
    ["an author alone", "Ingrid Halvorsen opened the new wing."],
    ["a journal alone", "It appeared in Annals of Imaginary Medicine."],
    ["a family name alone", "Halvorsen reports in Annals of Imaginary Medicine."],
    ["another person of that family name", "Peter Halvorsen reports in Annals of Imaginary Medicine."],
    ["an author whose record has initials only", "Kelly Smith reports in Annals of Imaginary Medicine."],
    ["a journal whose name is an everyday word", "Beatriz Castellanos spoke about the Vaccine."],
  ])("are not told by %s", (_, text) => {
    expect(retold(text)).toEqual([]);
  });
});

describe("retoldRecords", () => {
  test("take other records of the same trial along", () => {
    const study = miniClaimSet.evidence.get(TRIAL) ?? expect.unreachable();
    expect([...retoldRecords([study], miniClaimSet)].sort()).toEqual(["castellanos-2025-pellin", TRIAL]);
    expect([...retoldRecords([], miniClaimSet)]).toEqual([]);
  });
});

describe("a claim that nothing but the retold study backs", () => {
  const check1 = (...pieces: string[]) => check(makeArticle(pieces), miniClaimSet).claims;
  const source = "Ingrid Halvorsen reports it in Annals of Imaginary Medicine.";

  test("is supported in any other article", () => {
    expect(check1("Pellin lowers the risk of lurmia.")).toMatchObject([{ verdict: "supported", note: null }]);
  });

  test("is not supported where the article retells that study, and says why", () => {
    expect(check1("Pellin lowers the risk of lurmia.", source)).toMatchObject([
      { verdict: "insufficient", note: "retold-study", claim: "pellin-lurmia-risk" },
    ]);
  });

  test("may still be refuted where the article gets its own study wrong", () => {
    expect(check1("Pellin raises the risk of lurmia.", source)).toMatchObject([
      { verdict: "refuted", note: "retold-study" },
    ]);
  });

  test("leaves claims with other evidence as they are", () => {
    expect(check1("Zelvin lowers the risk of braskitis.", source)).toMatchObject([
      { verdict: "supported", note: null },
    ]);
  });
});
