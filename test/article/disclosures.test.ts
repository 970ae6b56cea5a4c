import { describe, expect, test } from "vitest";
import { disclosuresIn } from "#article/disclosures.ts";

describe("statements about money and interests", () => {
  test("are given in the page's own words, one of each kind", () => {
    expect(
      disclosuresIn(
        ["Sponsored by Acme Lamps", "Anzeige"],
        ["Lamps help.", "Conflicts of interest: none declared.", "Funding", "The Lamp Fund."],
      ),
    ).toEqual([
      { kind: "sponsored", text: "Sponsored by Acme Lamps" },
      { kind: "interests", text: "Conflicts of interest: none declared." },
      { kind: "funding", text: "Funding: The Lamp Fund." },
    ]);
  });

  test.each([
    ["Belangenverstrengeling: geen.", "interests"],
    ["Interessenkonflikt. Es besteht keiner.", "interests"],
    ["Déclaration de liens d’intérêts : aucun.", "interests"],
    ["Conflicto de intereses: ninguno.", "interests"],
    ["Конфликт интересов: отсутствует.", "interests"],
    ["Фінансування: власним коштом.", "funding"],
  ])("are read in many languages: %s", (line, kind) => {
    expect(disclosuresIn([], [line])).toEqual([{ kind, text: line }]);
  });

  test.each([
    ["Sponsored research is common in this field, and it is not always named as such by those who pay."],
    ["Conflicts of interest may bias a trial."],
    ["Funding for the clinic ran out in 2019."],
    ["Disclosures"],
  ])("are not made by a sentence that only speaks of them: %s", (line) => {
    expect(disclosuresIn([line], [line])).toEqual([]);
  });
});
