import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { makeArticle, makeReference } from "../../fixtures/make-article.ts";
import { shippedClaimSet } from "../../fixtures/mini-claim-set.ts";

const claimSet = shippedClaimSet();
/** Reference 1 of four is the paper. */
const citing = (doi: string) => ({
  references: [1, 2, 3, 4].map((number) => makeReference(number, number === 1 ? { doi } : {})),
});
const HPV = citing("10.1056/NEJMoa1917338");
const COLONOSCOPY = citing("10.1056/NEJMoa2208375");

function differing(text: string, language: string, parts: Parameters<typeof makeArticle>[1] = {}): string[] {
  return check(makeArticle(text.split("\n\n"), { language, ...parts }), claimSet)
    .details.filter(({ status }) => status === "differs")
    .map(({ kind, found }) => `${kind} ${found}`);
}

function agreeing(text: string, language: string): string[] {
  return check(makeArticle(text.split("\n\n"), { language }), claimSet)
    .details.filter(({ status }) => status === "agrees")
    .map(({ kind }) => kind);
}

describe("what an article miscopied", () => {
  test.each([
    [
      "en",
      "Girls who were vaccinated against HPV had a 37 percent lower risk of cervical cancer.[1]",
      HPV,
      "effect 37 percent",
    ],
    ["nl", "HPV-vaccinatie verlaagt het risico op baarmoederhalskanker met 37 procent.[1]", HPV, "effect 37 procent"],
    ["de", "Die Koloskopie senkte das Darmkrebsrisiko um 18 Prozentpunkte.[1]", COLONOSCOPY, "risk 18 Prozentpunkte"],
    ["en", "Of 1,672,938 girls and women some were vaccinated against HPV.[1]", HPV, "participants 1,672,938"],
    ["fr", "La coloscopie a été proposée à une partie des 84 558 personnes.[1]", COLONOSCOPY, "participants 84 558"],
    ["es", "La colonoscopia se ofreció a una parte de 84.558 personas.[1]", COLONOSCOPY, "participants 84.558"],
    ["ru", "Колоноскопию предложили части из 84 558 человек.[1]", COLONOSCOPY, "participants 84 558"],
    ["uk", "Колоноскопію запропонували частині з 84 558 людей.[1]", COLONOSCOPY, "participants 84 558"],
  ])("is shown in %s: %s", (language, text, parts, found) => {
    expect(differing(text, language, parts)).toEqual([found]);
  });
});

describe("what an article took from elsewhere in the paper, or from another one", () => {
  test.each([
    [
      "en",
      "Girls vaccinated early had an 88 percent lower risk of cervical cancer, older women 53 percent.[1] Of 527,871 vaccinated girls 19 fell ill.",
      HPV,
    ],
    [
      "en",
      "The risk of colorectal cancer was 0.98% with an invitation and 1.20% without, a relative reduction of 18%, an absolute one of 0.22 percentage points.[1]",
      COLONOSCOPY,
    ],
    ["en", "Deaths from colorectal cancer fell by 10 percent (risk ratio 0.90, 95% CI 0.64 to 1.16).[1]", COLONOSCOPY],
    ["nl", "De kans op darmkanker daalt met 31 procent bij wie echt gaat, en 82 procent overleeft.[1]", COLONOSCOPY],
    [
      "nl",
      "De coloscopie werd 28.220 mensen aangeboden. Eerder onderzoek onder 84.558 mensen zag hetzelfde.[1]",
      COLONOSCOPY,
    ],
    [
      "de",
      "Das Darmkrebsrisiko sank um 18 Prozent.[1] Eine weitere Studie mit 84.558 Teilnehmern ist geplant.[1]",
      COLONOSCOPY,
    ],
    [
      "en",
      "JoAnn Manson reports in the New England Journal of Medicine on vitamin D in 25,871 people. For deaths from cancer the hazard ratio was 0.83 (95% CI, 0.67 to 1.02).",
      {},
    ],
    [
      "en",
      "Willemijn Theelen reports in JAMA Oncology on 92 patients, and 76 were randomised. A phase 3 trial is planned.",
      {},
    ],
    ["es", "En 2022 el New England Journal of Medicine publicó otro ensayo de colonoscopia con 84.558 personas.", {}],
  ])("is no difference in %s: %s", (language, text, parts) => {
    expect(differing(text, language, parts)).toEqual([]);
  });

  test("leaves out other trials of the same author", () => {
    const text = "JoAnn Manson reports in the New England Journal of Medicine on vitamin D in 25,871 people.";
    const { details } = check(makeArticle([text], { language: "en" }), claimSet);
    expect(details.map(({ study }) => study)).not.toContain("hennekens-1996-beta-carotene");
  });
});

describe("a study that a paragraph gives journal, year and treatment of", () => {
  test.each([
    ["en", "A 2022 trial in the New England Journal of Medicine invited some of 84,585 people for colonoscopy."],
    [
      "nl",
      "In 2022 bood een studie in het New England Journal of Medicine een deel van ruim 84.000 mensen een coloscopie aan.",
    ],
    ["de", "Im New England Journal of Medicine erschien 2022 eine Studie zur Koloskopie mit 84.585 Menschen."],
    ["fr", "En 2022, le New England Journal of Medicine publiait un essai de coloscopie chez 84 585 personnes."],
    ["es", "En 2022 el New England Journal of Medicine publicó un ensayo de colonoscopia con 84.585 personas."],
    ["ru", "В 2022 году New England Journal of Medicine сообщил о колоноскопии: 84 585 человек."],
    ["uk", "У 2022 році New England Journal of Medicine написав про колоноскопію: 84 585 людей."],
  ])("is found in %s", (language, text) => {
    expect(agreeing(text, language).sort()).toEqual(["intervention", "journal", "participants", "year"]);
  });
});
