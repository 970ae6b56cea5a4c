import { describe, expect, test } from "vitest";
import { Findings } from "#check/article-check.ts";
import { check } from "#check/check.ts";
import { findings } from "#check/findings.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet, miniTexts } from "../fixtures/mini-claim-set.ts";

const of = (language: string, ...pieces: string[]) =>
  findings(check(makeArticle(pieces), miniClaimSet), miniClaimSet, miniTexts(language));

describe("findings", () => {
  test("hold each claim that was used, once, with its texts and sources", () => {
    const found = of("en", "Zelvin lowers the risk of braskitis. Zelvin causes braskitis.");
    expect(Object.keys(found.claims)).toEqual(["zelvin-braskitis-risk"]);
    expect(found.claims["zelvin-braskitis-risk"]).toEqual({
      statement: "Zelvin lowers the risk of braskitis.",
      explanation: "By a third.",
      exceptions: ["Not in divers."],
      certainty: "high",
      causal: true,
      reviewed: "2026-10-01",
    });
    expect(Object.keys(found.evidence)).toEqual(["orlov-2020-zelvin", "halvorsen-2024-pellin"]);
    expect(Findings.safeParse(found).success).toBe(true);
  });

  test("are in the reader's language where the set has it, else in English", () => {
    const statement = (language: string) =>
      of(language, "Zelvin prevents braskitis in adults.").claims["zelvin-braskitis-risk"]?.statement;
    expect(statement("nl")).toBe("Zelvine verlaagt het risico op braskitis.");
    expect(statement("uk")).toBe("Zelvin lowers the risk of braskitis.");
  });

  test("give what a source has, and null for what it has not", () => {
    expect(of("en", "Zelvin prevents braskitis in adults.").evidence["orlov-2020-zelvin"]).toEqual({
      title: "Zelvin against braskitis: a review that nobody wrote",
      authors: "Orlov & Quist",
      journal: "Journal of Imaginary Reviews",
      year: 2020,
      design: "systematic-review",
      doi: "10.5555/imaginary.reviews.2020.3",
      pmid: "900000003",
      participants: 48210,
      studies: 31,
      effect: null,
    });
    expect(of("en", "Pellin prevents lurmia in adults.").evidence["castellanos-2025-pellin"]).toMatchObject({
      doi: null,
      pmid: null,
      participants: null,
      studies: null,
    });
  });

  test("name the authors the way a reader knows: one, two, or the first and others", () => {
    const { evidence } = of("en", "Pellin prevents lurmia in adults. Zelvin prevents braskitis in adults.");
    expect(
      Object.entries(evidence)
        .map(([id, { authors }]) => [id, authors])
        .sort(),
    ).toEqual([
      ["castellanos-2025-pellin", "Castellanos"],
      ["halvorsen-2024-pellin", "Halvorsen et al."],
      ["orlov-2020-zelvin", "Orlov & Quist"],
    ]);
  });

  test("hold the study whose details were compared, also where no claim has a verdict", () => {
    const found = of("en", "Ingrid Halvorsen reports in Annals of Imaginary Medicine.");
    expect(found.claims).toEqual({});
    expect(Object.keys(found.evidence)).toEqual(["halvorsen-2024-pellin"]);
  });

  test("are empty for an article in which nothing was found", () => {
    expect(of("en", "The weather was fine.")).toEqual({ claims: {}, evidence: {} });
  });
});
