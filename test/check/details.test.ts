import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

/** Details of an article that retells the made-up trial: `kind status found → expected`. */
function details(text: string, language = "en"): string[] {
  return check(makeArticle([text], { language }), miniClaimSet).details.map(
    ({ kind, status, found, expected }) => `${kind} ${status} ${found} → ${expected}`,
  );
}

describe("the details of a retold study", () => {
  test("stand in the order of the article", () => {
    expect(
      details(
        "In Annals of Imaginary Medicine Ingrid Halvorsen of Northgate University gave pellin to 1,204 patients in a phase III trial (NCT00000017).",
      ),
    ).toEqual([
      "journal agrees Annals of Imaginary Medicine → Annals of Imaginary Medicine",
      "name agrees Ingrid Halvorsen → Ingrid Halvorsen",
      "institution agrees Northgate University → Northgate University",
      "intervention agrees pellin → pellin",
      "participants agrees 1,204 → 1204",
      "phase agrees III → 3",
      "trial agrees NCT00000017 → NCT00000017",
    ]);
  });

  test("are compared in a language of their own", () => {
    expect(
      details("In Annals of Imaginary Medicine gaf Ingrid Halvorsen pelline aan 1.204 patiënten, fase 3.", "nl"),
    ).toEqual([
      "journal agrees Annals of Imaginary Medicine → Annals of Imaginary Medicine",
      "name agrees Ingrid Halvorsen → Ingrid Halvorsen",
      "intervention agrees pelline → pellin",
      "participants agrees 1.204 → 1204",
      "phase agrees 3 → 3",
    ]);
  });

  test("are names and institutions only where the set does not speak the language", () => {
    expect(details("Dans Annals of Imaginary Medicine, Ingrid Halvorsen décrit 1204 patients.", "fr")).toEqual([
      "name agrees Ingrid Halvorsen → Ingrid Halvorsen",
    ]);
  });

  test("are none for an article that retells no study", () => {
    expect(details("The journal Annals of Imaginary Medicine has moved. 1240 patients read it.")).toEqual([]);
  });

  test("differ where they are written wrongly, at the very words", () => {
    expect(
      details("In Annals of Imaginary Medicine Ingrid Halvorsen and Beatriz Castelanos studied 1,240 patients."),
    ).toEqual(expect.arrayContaining(["name differs Castelanos → Castellanos", "participants differs 1,240 → 1204"]));
  });

  test("are found at the end of a long paragraph as well", () => {
    const long = "It rained again on the next day and so they stayed at home. ".repeat(60);
    expect(
      details(
        `In Annals of Imaginary Medicine Ingrid Halvorsen reports. ${long}She gave pellin to 1,204 patients at Northgate University.`,
      ),
    ).toEqual(
      expect.arrayContaining([
        "intervention agrees pellin → pellin",
        "participants agrees 1,204 → 1204",
        "institution agrees Northgate University → Northgate University",
      ]),
    );
  });
});
