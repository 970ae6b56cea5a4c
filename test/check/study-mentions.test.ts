import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { makeArticle, makeReference } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

type Parts = Parameters<typeof makeArticle>[1];

/** Details of an article that is no report by an author's name: `kind status found`. */
function details(text: string, parts?: Parts): string[] {
  return check(makeArticle(text.split("\n\n"), parts), miniClaimSet).details.map(
    ({ kind, status, found }) => `${kind} ${status} ${found}`,
  );
}

const cited = (doi: string) => ({
  references: [1, 2, 3, 4].map((number) => makeReference(number, number === 3 ? { doi } : {})),
});
const DOI = "10.5555/imaginary.2024.17";

describe("a study that is cited by DOI or PubMed number", () => {
  test("is compared in the sentences that lean on it", () => {
    expect(details("1,204 patients took pellin.[3] Later 1,240 patients took zelvin.[2]", cited(DOI))).toEqual([
      "participants agrees 1,204",
      "intervention agrees pellin",
    ]);
    expect(details("1,240 patients took pellin.[3]", cited(DOI))).toContain("participants differs 1,240");
  });

  test("is found by its PubMed number", () => {
    const references = [makeReference(1, { pmid: "900000003" }), makeReference(2), makeReference(3)];
    expect(details("A review of 31 trials.[1]", { references })).toEqual(["studies agrees 31"]);
  });

  test("is not compared where the sentence leans on others as well", () => {
    expect(details("1,240 patients took pellin.[2][3]", cited(DOI))).toEqual([]);
  });

  test("is not shown where no more is told of it than what it is about", () => {
    expect(details("Pellin works.[3]", cited(DOI))).toEqual([]);
  });

  test("is what the article reports on where it is the only work that it cites", () => {
    const references = [makeReference(1, { doi: DOI })];
    expect(details("1,240 patients took pellin.\n\nSource [1]", { references })).toContain(
      "participants differs 1,240",
    );
  });

  test("is found by a DOI in the text", () => {
    expect(details(`1,204 patients took pellin (doi ${DOI}).\n\nIt rained.`)).toContain("participants agrees 1,204");
  });
});

describe("a study of which journal, year and treatment are given", () => {
  test("is sure to be the one that the references give", () => {
    const text = "A 2024 study of pellin in Annals of Imaginary Medicine had 1,240 patients.";
    expect(details(text, cited(DOI))).toContain("participants differs 1,240");
    expect(details(text)).toEqual([]);
  });

  test("is shown where something of its own agrees", () => {
    expect(details("A 2024 study of pellin in Annals of Imaginary Medicine had 1,204 patients.")).toEqual([
      "year agrees 2024",
      "intervention agrees pellin",
      "journal agrees Annals of Imaginary Medicine",
      "participants agrees 1,204",
    ]);
  });

  test.each([
    ["nothing of its own is told", "A 2024 study of pellin in Annals of Imaginary Medicine says so."],
    ["another number is given", "A 2024 study of pellin in Annals of Imaginary Medicine had 1,240 patients."],
    [
      "another effect is given",
      "A 2024 study in Annals of Imaginary Medicine: pellin lowers the risk of lurmia by 64 percent.",
    ],
    ["the year is another", "A 2021 study of pellin in Annals of Imaginary Medicine had 1,204 patients."],
    ["the treatment is another", "A 2024 study of zelvin in Annals of Imaginary Medicine had 1,204 patients."],
    ["the journal is another", "A 2024 study of pellin in Annals of Imaginary Surgery had 1,204 patients."],
    [
      "they stand in different paragraphs",
      "A 2024 study of pellin.\n\nIt had 1,204 patients, says Annals of Imaginary Medicine.",
    ],
  ])("is not shown where %s", (_, text) => {
    expect(details(text)).toEqual([]);
  });
});

describe("a trial that is named by its registration", () => {
  test("is not taken for one of its several papers", () => {
    expect(details("1,240 patients took pellin (NCT00000017).")).toEqual([]);
  });
});
