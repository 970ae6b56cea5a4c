import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

const verdictsOf = (text: string) =>
  checkSentence(text, "en", miniClaimSet).claims.map(({ claim, verdict }) => `${verdict} ${claim}`);

describe("what stands for something named before", () => {
  test.each([
    ["Zelvin is old. It lowers the risk of braskitis."],
    ["Zelvin is old; it lowers the risk of braskitis."],
    ["People take zelvin. The drug lowers the risk of braskitis."],
    ["People take zelvin. The risk of braskitis falls because of it."],
  ])("is read as that: “%s”", (text) => {
    expect(verdictsOf(text)).toEqual(["supported zelvin-braskitis-risk"]);
  });

  test("names an outcome behind a verb", () => {
    expect(verdictsOf("There is a fever called braskitis. Zelvin prevents it.")).toEqual([
      "supported zelvin-braskitis-risk",
    ]);
  });

  test.each([
    ["Far from raising braskitis, zelvin lowers it."],
    ["Where braskitis is feared, zelvin prevents the illness."],
  ])("names an outcome of the same sentence: “%s”", (text) => {
    expect(verdictsOf(text)).toEqual(["supported zelvin-braskitis-risk"]);
  });

  test("names no disease of the sentence before, which may be another", () => {
    expect(verdictsOf("Braskitis is rare. Zelvin prevents the illness.")).toEqual([]);
  });

  test.each([
    ["two things were named", "Zelvin and quint are old. It lowers the risk of braskitis."],
    ["an unknown name leads", "Gorbix is newer than zelvin. It lowers the risk of braskitis."],
    ["going without it was spoken of", "Quitting zelvin is hard. It lowers the risk of braskitis."],
    ["nothing of its kind was named", "Morbek is eaten. The drug lowers the risk of braskitis."],
    ["a paragraph lies between", "Zelvin is old.\n\nMany are. It lowers the risk of braskitis."],
  ])("stays open where %s", (_, text) => {
    expect(verdictsOf(text)).toEqual([]);
  });
});
