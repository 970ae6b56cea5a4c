import { describe, expect, test } from "vitest";
import { answersTo } from "../fixtures/read-mini.ts";

type Case = readonly [text: string, language?: "en" | "nl"];

/** Sentences that read like the ones beside them, and must not. */
function staySilent(cases: readonly Case[]) {
  test.each(cases)("says nothing of: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual([]);
  });
}

describe("what is said of those who have the outcome", () => {
  test.each<Case>([
    ["In lurmia, quint helps better than zelvin."],
    ["In lurmia, quint helps better than placebo."],
    ["Taking quint in patients with lurmia helps."],
    ["Patients with lurmia who take quint have it faster."],
    ["Bij lurmie helpt kwint.", "nl"],
  ])("reads: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["quint-lurmia-duration supported"]);
  });

  test.each<Case>([
    ["In lurmia, quint helps no better than placebo."],
    ["Bij lurmie doet kwint niets.", "nl"],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller.", "nl"],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller dan mensen met placebo.", "nl"],
  ])("reads that it does nothing for them: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["quint-lurmia-duration refuted"]);
  });

  staySilent([
    ["In lurmia, quint helps no better than zelvin."],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller dan mensen met zelvine.", "nl"],
    ["Lurmia, quint and people often helped."],
    ["In lurmia, quint caused."],
    ["Taking quint in patients with lurmia rose."],
    ["Bij lurmie veroorzaakt kwint.", "nl"],
  ]);
});

describe("what is set against placebo", () => {
  test.each<Case>([
    ["No difference in braskitis between morbek and placebo."],
    ["There was no difference in braskitis in morbek and placebo."],
  ])("reads: %s", (text) => {
    expect(answersTo(text)).toEqual(["morbek-braskitis-risk supported"]);
  });

  staySilent([["Zelvin and placebo lower the risk of braskitis."], ["Morbek and placebo affect braskitis."]]);
});

describe("the outcome first", () => {
  test.each<Case>([
    ["Braskitis wordt met zelvine bij mensen voorkomen.", "nl"],
    ["Braskitis voorkomen met zelvine.", "nl"],
    ["Zelvine zal ervoor zijn dat braskitis daalt.", "nl"],
  ])("reads: %s", (text, language) => {
    expect([[], ["zelvin-braskitis-risk supported"]]).toContainEqual(answersTo(text, language));
  });
});

describe("links and people who act", () => {
  test("reads a link named last", () => {
    expect(answersTo("Tussen morbek en lurmie is een verband.", "nl")).toEqual(["morbek-lurmia-risk supported"]);
    expect(answersTo("Tussen het eten van morbek en lurmie is geen verband.", "nl")).toEqual([
      "morbek-lurmia-risk refuted",
    ]);
  });

  test("reads a link with taking the subject", () => {
    expect(answersTo("There is a link between eating morbek and lurmia.")).toEqual(["morbek-lurmia-risk supported"]);
  });

  test("reads what people do by taking the subject", () => {
    expect(answersTo("Patients lower the risk of braskitis by taking zelvin.")).toEqual([
      "zelvin-braskitis-risk supported",
    ]);
    expect(answersTo("Merchants lower the risk of braskitis by taking zelvin.")).toEqual([]);
  });
});
