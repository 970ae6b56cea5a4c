import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";

const claimSet = shippedClaimSet();
const verdictsOf = (text: string) =>
  checkSentence(text, "nl", claimSet).claims.map(({ claim, verdict }) => `${verdict} ${claim}`);

describe("a general word", () => {
  test.each([
    ["Gevaccineerde senioren krijgen minder vaak gordelroos.", "supported shingles-vaccine-shingles-risk"],
    ["Ingeënte kleuters krijgen even vaak mazelen.", "refuted mmr-vaccine-measles-risk"],
    ["Astma is lastig. Vitamine D voorkomt aanvallen niet.", "supported vitamin-d-asthma-attack-risk"],
  ])("means what it is named beside: “%s”", (text, verdict) => {
    expect(verdictsOf(text)).toEqual([verdict]);
  });

  test.each([
    ["nothing is named that would give it a meaning", "Vitamine D voorkomt aanvallen niet."],
    [
      "something else of its kind is named",
      "Wie de griepprik kreeg, is niet beschermd: gevaccineerden krijgen even vaak gordelroos.",
    ],
    ["words behind it say which", "Inhalatiecorticosteroïden voorkomen bij astma geen aanvallen door inspanning."],
    ["the contrary is said of what it may stand for", "Gevaccineerden krijgen vaker gordelroos."],
  ])("says nothing where %s", (_, text) => {
    expect(verdictsOf(text)).toEqual([]);
  });

  test("leaves its words to what they say alone where it means nothing", () => {
    expect(verdictsOf("Borstvoeding beschermt zuigelingen tegen allerlei andere infecties.")).toEqual(
      verdictsOf("Borstvoeding beschermt zuigelingen tegen allerlei infecties."),
    );
  });
});
