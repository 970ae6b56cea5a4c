import { describe, expect, test } from "vitest";
import { journalDetails, phaseDetails, trialDetails, yearDetails } from "#check/details/publication.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";
import { numberLexicon, shown, told, trial } from "../../fixtures/told.ts";

const ANNALS = "Annals of Imaginary Medicine";
const journals = (text: string, journal = trial.journal) =>
  shown(
    text,
    journalDetails(told(text, undefined, { study: { ...trial, journal } }), (key) => miniClaimSet.knowsJournal(key)),
  );

describe("journalDetails", () => {
  test.each([
    ["In Annals of Imaginary Medicine it says so.", ANNALS, ANNALS],
    ["In Annals of Imaginary Medicine Ingrid Halvorsen says so.", ANNALS, ANNALS],
    ["In Obstetrics & Gynecology it says so.", "Obstetrics & Gynecology", "Obstetrics & Gynecology"],
    ["The JAMA paper says so.", "JAMA", "JAMA"],
    ["In The Lancet it says so.", "The Lancet", "Lancet"],
  ])("finds the journal: %s", (text, journal, found) => {
    expect(journals(text, journal)).toEqual([`journal agrees ${found} → ${journal}`]);
  });

  test("shows a name with a misspelt word", () => {
    expect(journals("In Annals of Imaginary Medecine it says so.")).toEqual([
      `journal differs Annals of Imaginary Medecine → ${ANNALS}`,
    ]);
  });

  test.each([
    ["another journal", "In Annals of Imaginary Surgery it says so.", ANNALS],
    ["the words in small letters", "in annals of imaginary medecine", ANNALS],
    [
      "another journal of the set that is nearly the same",
      "In Journal of Imaginary Reviews",
      "Journal of Imaginary Review",
    ],
    ["a longer name", "In JAMA Oncology it says so.", "JAMA"],
    ["an everyday word", "Cancer is what it speaks of.", "Cancer"],
    ["nothing", "", ANNALS],
  ])("finds none in %s", (_, text, journal) => {
    expect(journals(text, journal)).toEqual([]);
  });
});

const years = (text: string, isNamed = true) =>
  shown(
    text,
    yearDetails(told(text), () => isNamed),
  );

describe("yearDetails", () => {
  test("finds the year beside the journal", () => {
    expect(years(`In 2024 ${ANNALS} published it.`)).toEqual(["year agrees 2024 → 2024"]);
  });

  test("shows another year where the sentence is about the study for sure", () => {
    expect(years(`It was published in ${ANNALS} in 2014.`)).toEqual(["year differs 2014 → 2024"]);
    expect(years(`It was published in ${ANNALS} in 2014.`, false)).toEqual([]);
  });

  test.each([
    ["the year before, when it was online first", `It was published in ${ANNALS} in 2023.`],
    ["a year of something else", `In 2014 he read ${ANNALS}.`],
    ["an earlier paper", `An earlier paper was published in ${ANNALS} in 2014.`],
    ["an article that gives the right year elsewhere", `It was published in ${ANNALS} in 2014. In 2024 it rained.`],
    ["no journal", "It was published in 2014."],
  ])("finds no difference in %s", (_, text) => {
    expect(years(text)).toEqual([]);
  });
});

describe("trialDetails", () => {
  const trials = (text: string) => shown(text, trialDetails(told(text)));

  test("finds the registration", () => {
    expect(trials("Registered as NCT00000017.")).toEqual(["trial agrees NCT00000017 → NCT00000017"]);
  });

  test("shows one with a wrong digit", () => {
    expect(trials("Registered as NCT00000071.")).toEqual(["trial differs NCT00000071 → NCT00000017"]);
  });

  test.each(["Registered as NCT04212345.", "Registered as NCT00000071 and NCT04212345.", ""])(
    "finds no difference in “%s”",
    (text) => {
      expect(trials(text)).toEqual([]);
    },
  );
});

describe("phaseDetails", () => {
  const phases = (text: string) => shown(text, phaseDetails(told(text), ["phase"]));

  test.each([
    ["a phase III trial", ["phase agrees III → 3"]],
    ["a Phase 3 trial", ["phase agrees 3 → 3"]],
    ["a phase three trial", ["phase agrees three → 3"]],
    ["a phase IIIb trial", ["phase agrees IIIb → 3"]],
    ["a phase II/III trial", ["phase agrees III → 3"]],
    ["a phase II trial", ["phase differs II → 3"]],
    ["after phase I and phase II came phase III", ["phase agrees III → 3"]],
    ["after phase I came phase II", []],
    ["an earlier phase II trial", []],
    ["the next phase of it", []],
    ["phase 9 from outer space", []],
    ["phase constructor", []],
  ])("reads the phase in “%s”", (text, found) => {
    expect(phases(text)).toEqual(found);
  });

  test.each([
    ["nl", "een fase drie studie", "fase"],
    ["de", "eine Phase-III-Studie", "phase"],
    ["ru", "исследование фазы III", "фазы"],
  ])("reads the phase in %s", (language, text, word) => {
    expect(phaseDetails(told(text, numberLexicon(language)), [word])).toMatchObject([{ status: "agrees" }]);
  });
});
