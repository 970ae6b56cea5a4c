import { describe, expect, test } from "vitest";
import { countDetails } from "#check/details/counts.ts";
import type { Evidence } from "#claims/evidence.ts";
import { miniLexicon } from "../../fixtures/mini-claim-set.ts";
import { numberLexicon, shown, told, trial } from "../../fixtures/told.ts";

const total = (participants: number): Evidence => {
  const { groups: _, ...bare } = trial;
  return { ...bare, participants };
};

function counts(text: string, language: "en" | "nl" = "en", study = trial): string[] {
  const lexicon = miniLexicon(language);
  return shown(text, countDetails(told(text, lexicon, { study }), lexicon.study));
}

describe("countDetails", () => {
  test.each([
    ["1204 patients took part", "1204"],
    ["1,204 patients took part", "1,204"],
    ["1.204 patients took part", "1.204"],
    ["1\u00a0204 patients took part", "1\u00a0204"],
    ["twelve hundred and four patients took part", "twelve hundred and four"],
    ["about 1,200 patients took part", "1,200"],
    ["1204 very patient young people took part", "1204"],
  ])("finds the number of people: %s", (text, found) => {
    expect(counts(text)).toEqual([`participants agrees ${found} → 1204`]);
  });

  test("finds a number of samples behind a list with a hyphen, and in a compound", () => {
    expect(counts("356 blood samples")).toEqual(["samples agrees 356 → 356"]);
    expect(counts("356 bloed- en tumormonsters", "nl")).toEqual(["samples agrees 356 → 356"]);
  });

  test("finds the people of a group and the cases in it", () => {
    expect(counts("Of 602 patients with pellin there were 57 cases.")).toEqual([
      "participants agrees 602 → 602",
      "participants agrees 602 → 602",
      "events agrees 57 → 57",
    ]);
  });

  test.each([
    ["digits that changed places", "1,240 patients took part", "1,240"],
    ["one digit that is wrong", "1304 patients took part", "1304"],
  ])("shows %s", (_, text, found) => {
    expect(counts(text)).toEqual([`participants differs ${found} → 1204`]);
  });

  test("shows a long total that is miscopied even beside its parts", () => {
    expect(counts("1,762,983 people took part, 538 people fell ill", "en", total(1_672_983))).toEqual([
      "participants differs 1,762,983 → 1672983",
    ]);
  });

  test.each([
    ["a digit that is missing", "167,298 people took part", 1_672_983],
    ["a digit too many", "16,729,983 people took part", 1_672_983],
    ["one wrong digit of three where the sentence gives the total", "347 people in all took part", 341],
  ])("shows %s", (_, text, participants) => {
    expect(counts(text, "en", total(participants))).toHaveLength(1);
  });

  test.each([
    ["quite another number", "88 patients took part"],
    ["several numbers, which may be parts", "1,240 patients took part, 610 patients in one arm"],
    ["a number of something else", "1,240 villages took part"],
    ["a number far from what it counts", "1,240 villages in the whole north of it and patients"],
    ["a number beyond the end of the sentence", "It took place in 1240. Patients agreed."],
    ["a decimal number", "120.4 patients on average"],
    ["a number that is called rounded", "about 1,240 patients took part"],
    ["a percentage", "1240 percent patients"],
    ["a time", "for 1240 weeks patients took it"],
    ["another study", "an earlier trial of 1,240 patients"],
    ["a study that the sentence leans on", "1,240 patients took part [3]"],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(counts(text)).toEqual([]);
  });

  test.each([
    ["two digits, which are alike by chance", "27 patients took part", 72],
    ["one wrong digit of three, which may be a part", "347 patients were tired", 341],
    ["a year", "in 2002 patients were asked", 2020],
  ])("finds no difference in %s", (_, text, participants) => {
    expect(counts(text, "en", total(participants))).toEqual([]);
  });

  test("finds no difference in a number of another study that the article speaks of", () => {
    const text = "1,240 patients took part";
    expect(countDetails(told(text, miniLexicon("en"), { others: new Set([1240]) }), miniLexicon("en").study)).toEqual(
      [],
    );
  });

  test("agrees where one of several numbers is the study's", () => {
    expect(counts("598 people in one arm, 1204 people in all, 1240 patients elsewhere")).toEqual([
      "participants agrees 1204 → 1204",
    ]);
  });

  test("says nothing of what the record does not have", () => {
    const { participants: _, samples: __, groups: ___, ...bare } = trial;
    expect(counts("1,240 patients, 365 samples", "en", bare)).toEqual([]);
  });
});

describe("counts in each language", () => {
  const women = total(1_672_983);
  test.each([
    ["en", "about 1.7 million people took part", "1.7 million"],
    ["nl", "ongeveer 1,7 miljoen vrouwen deden mee", "1,7 miljoen"],
    ["nl", "1.672.983 vrouwen deden mee", "1.672.983"],
    ["de", "rund 1,7 Millionen Frauen nahmen teil", "1,7 Millionen"],
    ["de", "1.672.983 Frauen nahmen teil", "1.672.983"],
    ["fr", "environ 1 670 000 femmes ont participé", "1 670 000"],
    ["es", "unos 1,7 millones de mujeres participaron", "1,7 millones"],
    ["es", "1 672 983 mujeres participaron", "1 672 983"],
    ["ru", "около 1,7 млн женщин участвовали", "1,7 млн"],
    ["ru", "1 672 983 женщин участвовали", "1 672 983"],
    ["uk", "близько 1,7 мільйона жінок взяли участь", "1,7 мільйона"],
  ])("agree in %s: %s", (language, text, found) => {
    const lexicon = numberLexicon(language);
    expect(shown(text, countDetails(told(text, lexicon, { study: women }), lexicon.study))).toEqual([
      `participants agrees ${found} → 1672983`,
    ]);
  });

  test.each([
    ["en", "1,762,983 women took part"],
    ["nl", "Er deden 1.762.983 vrouwen mee"],
    ["de", "1.762.983 Frauen nahmen teil"],
    ["fr", "1 762 983 femmes ont participé"],
    ["es", "Participaron 1 762 983 mujeres"],
    ["ru", "Участвовали 1 762 983 женщин"],
    ["uk", "Участь взяли 1 762 983 жінок"],
  ])("differ in %s: %s", (language, text) => {
    const lexicon = numberLexicon(language);
    const details = countDetails(told(text, lexicon, { study: women }), lexicon.study);
    expect(details).toMatchObject([{ status: "differs", expected: "1672983" }]);
  });
});
