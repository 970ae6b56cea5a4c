import { describe, expect, test } from "vitest";
import { factDetails } from "#check/details/facts.ts";
import { miniClaimSet, miniLexicon } from "../../fixtures/mini-claim-set.ts";

const study = miniClaimSet.evidence.get("halvorsen-2024-pellin") ?? expect.unreachable();

function facts(text: string, language: "en" | "nl" = "en"): string[] {
  return factDetails(text, study, miniLexicon(language).study).map(({ kind, status, found, expected, start, end }) => {
    expect(text.slice(start, end)).toBe(found);
    return `${kind} ${status} ${found} → ${expected}`;
  });
}

describe("factDetails", () => {
  test.each([
    ["1204 patients took part", "1204"],
    ["1,204 patients took part", "1,204"],
    ["1.204 patients took part", "1.204"],
    ["1204 very patient young people took part", "1204"],
  ])("finds the number of people: %s", (text, found) => {
    expect(facts(text)).toEqual([`participants agrees ${found} → 1204`]);
  });

  test("finds a number of samples behind a list with a hyphen, and in a compound", () => {
    expect(facts("356 blood samples")).toEqual(["samples agrees 356 → 356"]);
    expect(facts("356 bloed- en tumormonsters", "nl")).toEqual(["samples agrees 356 → 356"]);
  });

  test.each([
    ["digits that changed places", "1,240 patients took part", "1,240"],
    ["one digit that is wrong", "1304 patients took part", "1304"],
  ])("shows %s", (_, text, found) => {
    expect(facts(text)).toEqual([`participants differs ${found} → 1204`]);
  });

  test.each([
    ["quite another number", "88 patients took part"],
    ["several numbers, which may be parts", "1,240 patients took part, 610 patients in one arm"],
    ["a number of something else", "1,240 villages took part"],
    ["a number far from what it counts", "1,240 villages in the whole north of it and patients"],
    ["a number beyond the end of the sentence", "It took place in 1240. Patients agreed."],
    ["a decimal number", "120.4 patients on average"],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(facts(text)).toEqual([]);
  });

  test("agrees where one of several numbers is the study's", () => {
    expect(facts("602 people in one arm, 1204 people in all, 1240 patients elsewhere")).toEqual([
      "participants agrees 1204 → 1204",
    ]);
  });

  test.each([
    ["a phase III trial", ["phase agrees III → 3"]],
    ["a Phase 3 trial", ["phase agrees 3 → 3"]],
    ["a phase II trial", ["phase differs II → 3"]],
    ["after phase I and phase II came phase III", ["phase agrees III → 3"]],
    ["after phase I came phase II", []],
    ["the next phase of it", []],
    ["phase 9 from outer space", []],
    ["phase constructor", []],
  ])("reads the phase in “%s”", (text, found) => {
    expect(facts(text)).toEqual(found);
  });

  test("finds journal and trial number word for word", () => {
    expect(facts("In Annals of Imaginary Medicine: NCT00000017")).toEqual([
      "journal agrees Annals of Imaginary Medicine → Annals of Imaginary Medicine",
      "trial agrees NCT00000017 → NCT00000017",
    ]);
    expect(facts("In Annals of Imaginary Surgery: NCT00000018")).toEqual([]);
  });

  test("says nothing of what the record does not have", () => {
    const { participants: _, phase: __, ...bare } = study;
    expect(factDetails("1,240 patients in a phase II trial", bare, miniLexicon("en").study)).toEqual([]);
  });
});
