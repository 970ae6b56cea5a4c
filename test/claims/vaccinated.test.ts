import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";

const claimSet = shippedClaimSet();
const verdictsOf = (text: string) =>
  checkSentence(text, "en", claimSet).claims.map(({ claim, verdict }) => `${verdict} ${claim}`);

describe("those who are called vaccinated", () => {
  test.each([
    ["Vaccinated toddlers get measles less often than others.", "supported mmr-vaccine-measles-risk"],
    ["Unvaccinated toddlers get measles less often than others.", "refuted mmr-vaccine-measles-risk"],
    ["Vaccinated travellers get typhoid just as often.", "refuted typhoid-vaccine-typhoid-fever-risk"],
  ])("are so against the disease that is named: %s", (text, verdict) => {
    expect(verdictsOf(text)).toEqual([verdict]);
  });

  test.each([
    ["two vaccines may be meant", "Vaccinated toddlers get malaria and measles less often."],
    ["no vaccine is against it", "Vaccinated toddlers get asthma less often."],
    ["the mother was vaccinated", "Vaccinated toddlers get whooping cough less often."],
    ["a vaccine is named", "Vaccinated toddlers who had the flu jab get measles less often."],
  ])("stay what they are where %s", (_, text) => {
    expect(verdictsOf(text)).toEqual([]);
  });
});
