import { describe, expect, test } from "vitest";
import { Claim, Id, IsoDate } from "#claims/claim.ts";
import { Doi, Evidence, Pmid } from "#claims/evidence.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

const { topic: _, ...facts } = miniClaimSet.claims.get("quint-lurmia-risk") ?? expect.unreachable();
const claim = { ...facts, statement: "Quint changes lurmia.", explanation: "By a third." };
const shipped = miniClaimSet.evidence.get("halvorsen-2024-pellin") ?? expect.unreachable();
const evidence = { ...shipped, verified: { against: "the journal's own page", on: "2026-11-24" } };

describe("Claim", () => {
  test("takes an effect and a relation", () => {
    expect(Claim.safeParse(claim).success).toBe(true);
    expect(Claim.safeParse({ ...claim, relation: "contains", shows: "holds" }).success).toBe(true);
  });

  test.each([
    ["a direction for a relation that has none", { relation: "contains", shows: "raises" }],
    ["a truth for an effect", { shows: "holds" }],
    ["an unknown quantity", { relation: "happiness" }],
    ["an unknown certainty", { certainty: "sure" }],
    ["no evidence", { evidence: [] }],
    ["words by language", { statement: { en: "Only this." } }],
    ["an empty statement", { statement: "" }],
    ["a date that is none", { reviewed: "2026-13-01" }],
    ["a field that nobody knows", { colour: "red" }],
  ])("refuses %s", (_, change) => {
    expect(Claim.safeParse({ ...claim, ...change }).success).toBe(false);
  });
});

describe("Evidence", () => {
  test("takes a full record", () => {
    expect(Evidence.safeParse(evidence).success).toBe(true);
  });

  test.each([
    ["a record that was not verified", { verified: undefined }],
    ["a DOI that is none", { doi: "doi:10.1/x" }],
    ["no authors", { authors: [] }],
    ["half a person", { participants: 12.5 }],
    ["a year before there were such studies", { year: 1492 }],
  ])("refuses %s", (_, change) => {
    expect(Evidence.safeParse({ ...evidence, ...change }).success).toBe(false);
  });
});

describe("identifiers", () => {
  test.each([
    [Id, ["a", "vitamin-c-common-cold-risk", "pd-1"], ["", "A", "a b", "-a", "a--b", "a_b", "a".repeat(81)]],
    [IsoDate, ["2026-11-24"], ["2026-1-1", "24-11-2026", "2026-11-32", "2026-11-24T00:00"]],
    [
      Doi,
      ["10.5555/a.b-c(1)2", "10.1016/S0140-6736(97)11096-0"],
      ["10.1/", "https://doi.org/10.5555/a", "10.5555/a b", '10.5555/"'],
    ],
    [Pmid, ["1", "9500320"], ["0", "01", "1234567890", "PMID 1"]],
  ])("are told from what is none", (schema, good, bad) => {
    expect(good.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(bad.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});
