import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";
import { oddText } from "../fixtures/odd-text.ts";

describe("checkSentence", () => {
  test("gives the verdict of a passage with the place that cuts it", () => {
    const text = "Zelvin lowers the risk of braskitis.";
    const found = checkSentence(text, "en", miniClaimSet);
    expect(found).toMatchObject({ checkable: true, claims: [{ verdict: "supported", start: 0, end: text.length }] });
  });

  test("tells a health claim without a verdict from no health claim", () => {
    expect(checkSentence("The drug lowers the risk of fever.", "en", miniClaimSet)).toEqual({
      checkable: true,
      claims: [],
    });
    expect(checkSentence("The train leaves at nine in the morning.", "en", miniClaimSet)).toEqual({
      checkable: false,
      claims: [],
    });
  });

  test("finds nothing in a language that the set does not speak", () => {
    expect(checkSentence("Zelvin lowers the risk of braskitis.", "xx", miniClaimSet)).toEqual({
      checkable: false,
      claims: [],
    });
  });

  test("throws on no text, and cuts its claims from it", () => {
    fc.assert(
      fc.property(oddText, fc.constantFrom("en", "nl"), (text, language) => {
        for (const claim of checkSentence(text, language, miniClaimSet).claims)
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      }),
    );
  });
});
