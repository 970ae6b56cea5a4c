import { describe, expect, test } from "vitest";
import { followUpDetails } from "#check/details/follow-up.ts";
import { numberLexicon, shown, told } from "../../fixtures/told.ts";

const followUps = (text: string) => shown(text, followUpDetails(told(text)));

describe("followUpDetails", () => {
  test.each([
    ["They were followed for 24 months.", "24 months"],
    ["They were followed for two years.", "two years"],
    ["They were followed for more than two years.", "two years"],
  ])("finds the time in “%s”", (text, found) => {
    expect(followUps(text)).toEqual([`follow-up agrees ${found} → 24 months`]);
  });

  test.each([
    ["the right number of another unit", "They were followed for 24 weeks.", "24 weeks"],
    ["digits that changed places", "They were followed for 42 months.", "42 months"],
  ])("shows %s", (_, text, found) => {
    expect(followUps(text)).toEqual([`follow-up differs ${found} → 24 months`]);
  });

  test.each([
    ["another time", "They were followed for 30 months."],
    ["several times", "They were followed for 24 weeks, and some for 30 weeks."],
    ["a time of something else", "They took it for 24 weeks."],
    ["an earlier study", "In an earlier trial they were followed for 24 weeks."],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(followUps(text)).toEqual([]);
  });

  test.each([
    ["nl", "De deelnemers werden twee jaar gevolgd."],
    ["de", "Die Nachbeobachtung dauerte zwei Jahre."],
    ["fr", "Le suivi a duré deux ans."],
    ["es", "El seguimiento duró dos años."],
    ["ru", "Наблюдение длилось два года."],
    ["uk", "Спостереження тривало два роки."],
  ])("reads the time in %s", (language, text) => {
    expect(followUpDetails(told(text, numberLexicon(language)))).toMatchObject([{ status: "agrees" }]);
  });
});
