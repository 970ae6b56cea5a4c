import { describe, expect, test } from "vitest";
import { changeDetails } from "#check/details/changes.ts";
import { ratioDetails } from "#check/details/ratios.ts";
import type { Evidence } from "#claims/evidence.ts";
import { miniLexicon } from "../../fixtures/mini-claim-set.ts";
import { numberLexicon, shown, told, trial } from "../../fixtures/told.ts";

const EFFECT = "HR 0.64 (0.48–0.85)";
const ratios = (text: string) => shown(text, ratioDetails(told(text)));

describe("ratioDetails", () => {
  test.each([
    ["The hazard ratio was 0.64.", "0.64"],
    ["The hazard ratio (HR) was 0.6.", "0.6"],
    ["hazard ratio 0.64 (95% CI 0.48–0.85)", "0.64 (95% CI 0.48–0.85"],
    ["hazard ratio, 0·64; 95 % CI, 0·48 to 0·85", "0·64; 95 % CI, 0·48 to 0·85"],
  ])("finds the study's in “%s”", (text, found) => {
    expect(ratios(text)).toEqual([`effect agrees ${found} → ${EFFECT}`]);
  });

  test.each([
    ["a wrong value between the right bounds", "HR 0.46 (95% CI 0.48–0.85)", "0.46"],
    ["a wrong lower bound", "HR 0.64 (95% CI 0.84–0.85)", "0.84"],
    ["a wrong upper bound", "HR 0.64 (95% CI 0.48–0.58)", "0.58"],
    ["digits that changed places", "The hazard ratio was 0.46.", "0.46"],
  ])("shows %s", (_, text, found) => {
    expect(ratios(text)).toEqual([`effect differs ${found} → ${EFFECT}`]);
  });

  test.each([
    ["another effect of the study", "HR 0.91 (95% CI 0.70–1.20)"],
    ["a value alone that is another", "The hazard ratio was 0.91."],
    ["a ratio of another kind", "The odds ratio was 0.46."],
    ["several ratios", "The hazard ratio was 0.46 for feet, and the hazard ratio was 0.91 for hands."],
    ["an earlier study", "In an earlier study the hazard ratio was 0.46."],
    ["a level of confidence", "The HR has a 95% CI."],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(ratios(text)).toEqual([]);
  });
});

const changes = (text: string, study: Evidence = trial, namesOutcome = true) =>
  shown(
    text,
    changeDetails(told(text, miniLexicon("en"), { study }), () => namesOutcome),
  );

describe("changeDetails", () => {
  const CHANGE = `−36 % (${EFFECT})`;

  test.each([
    ["Pellin lowers the risk of lurmia by 36 percent.", "36 percent"],
    ["a 36% lower risk of lurmia", "36%"],
    ["a relative risk that is 36% lower", "36%"],
  ])("finds the relative change in “%s”", (text, found) => {
    expect(changes(text)).toEqual([`effect agrees ${found} → ${CHANGE}`]);
  });

  test("shows the ratio that is given for the reduction", () => {
    expect(changes("Pellin lowers the risk of lurmia by 64 percent.")).toEqual([
      `effect differs 64 percent → ${CHANGE}`,
    ]);
  });

  test.each([
    ["Pellin lowers the risk of lurmia by 36 percentage points.", "36 percentage points"],
    ["The absolute risk of lurmia is 36% lower.", "36%"],
  ])("shows a relative change that is given as absolute: %s", (text, found) => {
    expect(changes(text)).toEqual([`risk differs ${found} → ${CHANGE}`]);
  });

  test("shows an absolute change that is given as relative", () => {
    expect(changes("The relative risk of lurmia is 4.8% lower.")).toEqual(["risk differs 4.8% → 14.3 % → 9.5 %"]);
  });

  test("finds the absolute change", () => {
    expect(changes("The risk of lurmia is 4.8 percentage points lower.")).toEqual([
      "risk agrees 4.8 percentage points → 14.3 % → 9.5 %",
    ]);
  });

  test.each([
    ["another percentage", "Pellin lowers the risk of lurmia by 20 percent."],
    ["the other direction", "Pellin raises the risk of lurmia by 64 percent."],
    ["no direction", "Of all, 64 percent had lurmia."],
    [
      "two percentages, one of which may be the ratio by chance",
      "lower by 64 percent in men, lower by 20 percent in women",
    ],
    ["an earlier study", "In an earlier study the risk of lurmia was 64% lower."],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(changes(text)).toEqual([]);
  });

  test("compares nothing where the outcome is not named", () => {
    expect(changes("Pellin lowers the risk of sleep by 64 percent.", trial, false)).toEqual([]);
  });

  test("takes a ratio near a half for no reduction, as the two are too much alike", () => {
    const study = { ...trial, finding: { of: "x", measure: "RR", value: 0.52 } };
    expect(changes("Pellin lowers the risk of lurmia by 52 percent.", study)).toEqual([]);
  });
});

describe("effects in each language", () => {
  test.each([
    ["en", "The vaccine lowers the risk by 36%.", "The vaccine lowers the risk by 36 percentage points."],
    ["nl", "Het risico daalt met 36 procent.", "Het risico daalt met 36 procentpunten."],
    ["de", "Das Risiko sinkt um 36 Prozent.", "Das Risiko sinkt um 36 Prozentpunkte."],
    ["fr", "Le risque diminue de 36 %.", "Le risque diminue de 36 points de pourcentage."],
    ["es", "El riesgo disminuye un 36 %.", "El riesgo disminuye 36 puntos porcentuales."],
    ["ru", "Риск снижается на 36 %.", "Риск снижается на 36 процентных пунктов."],
    ["uk", "Ризик знижується на 36 %.", "Ризик знижується на 36 відсоткових пунктів."],
  ])("tell relative from absolute in %s", (language, relative, absolute) => {
    const lexicon = numberLexicon(language);
    const details = (text: string) => changeDetails(told(text, lexicon), () => true);
    expect(details(relative)).toMatchObject([{ kind: "effect", status: "agrees" }]);
    expect(details(absolute)).toMatchObject([{ kind: "risk", status: "differs" }]);
  });

  test.each([
    ["en", "The hazard ratio was 0.64."],
    ["nl", "De hazardratio was 0,64."],
    ["de", "Die Hazard Ratio betrug 0,64."],
    ["fr", "Le rapport de risques instantanés était de 0,64."],
    ["es", "El hazard ratio fue de 0,64."],
    ["ru", "Отношение рисков составило 0,64."],
    ["uk", "Відношення ризиків становило 0,64."],
  ])("are read with the decimals of %s", (language, text) => {
    expect(ratioDetails(told(text, numberLexicon(language)))).toMatchObject([{ status: "agrees" }]);
  });
});
