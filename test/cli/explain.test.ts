import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { explainClaim } from "#cli/explain.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

function explanation(sentence: string): string {
  const [claim] = check(makeArticle([sentence]), miniClaimSet).claims;
  return claim ? explainClaim(claim).join("\n") : "";
}

describe("explainClaim", () => {
  test("names the words, what they were taken for, what the sentence says and what evidence shows", () => {
    const lines = explanation("Zelvin does not lower the risk of braskitis.");
    expect(lines).toMatch(/“Zelvin” +\(zelvin\)/);
    expect(lines).toMatch(/“lower” +\(lowers\)/);
    expect(lines).toMatch(/denied by +“not”/);
    expect(lines).toContain("says that it does not lower it");
    expect(lines).toContain("Evidence shows that it lowers it");
  });

  test.each([
    ["The drug lowers the risk of fever.", "nothing that the claim set knows"],
    ["Zelvin causes no fever in general.", "nothing|no finding"],
    ["In islanders zelvin lowers the risk of braskitis.", "other people"],
  ])("tells why “%s” was not checked", (sentence, why) => {
    expect(explanation(sentence)).toMatch(new RegExp(why));
  });
});
