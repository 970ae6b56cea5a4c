import { describe, expect, test } from "vitest";
import type { Facts } from "#claims/claim-set.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";
import { openCompiled } from "../fixtures/open-compiled.ts";

function withConcepts(concepts: Facts["concepts"]) {
  const empty = { version: "1", reviewed: null, languages: [], translations: [], claims: [], evidence: [] };
  return openCompiled({ facts: { ...empty, concepts }, lexicons: {} });
}
const disease = (id: string, ...parents: string[]) => ({ id, type: "disease" as const, parents });

describe("openClaimSet", () => {
  test("finds claims by their pair", () => {
    expect(miniClaimSet.pairs.get("quint", "lurmia")?.map(({ id }) => id)).toEqual([
      "quint-lurmia-risk",
      "quint-lurmia-duration",
    ]);
    expect(miniClaimSet.pairs.get("lurmia", "quint")).toBeUndefined();
  });

  test("knows claims and evidence by their ids", () => {
    expect(miniClaimSet.claims.get("quint-lurmia-risk")?.shows).toBe("none");
    expect(miniClaimSet.evidence.get("halvorsen-2024-pellin")?.year).toBe(2024);
  });

  test("lists a concept before its wider ones, nearest first", () => {
    const set = withConcepts([disease("a", "b", "c"), disease("b", "d"), disease("c", "d"), disease("d")]);
    expect(set.ancestors("a")).toEqual(["a", "b", "c", "d"]);
    expect(set.ancestors("d")).toEqual(["d"]);
  });

  test("takes a concept that it does not know for one without wider ones", () => {
    expect(miniClaimSet.ancestors("nobody")).toEqual(["nobody"]);
  });

  test("ends also where concepts are each other's parents", () => {
    expect(withConcepts([disease("a", "b"), disease("b", "a")]).ancestors("a")).toEqual(["a", "b"]);
  });

  test("opens a lexicon once, and has none of a language that it does not speak", () => {
    expect(miniClaimSet.lexicon("en")).toBe(miniClaimSet.lexicon("en"));
    expect(miniClaimSet.lexicon("fr")).toBeNull();
    expect(miniClaimSet.lexicon("toString")).toBeNull();
    expect(miniClaimSet.lexicon("__proto__")).toBeNull();
  });
});
