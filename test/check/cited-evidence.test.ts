import { describe, expect, test } from "vitest";
import type { CheckedClaim, Detail } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { citedEvidence } from "#check/cited-evidence.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

const work = (evidence: string | null): CheckedReference => ({
  number: 1,
  label: "1",
  text: "Orlov I. Quays. 2020.",
  url: null,
  ...UNIDENTIFIED,
  status: null,
  notice: null,
  year: null,
  publisher: null,
  evidence,
});
const claim = (verdict: CheckedClaim["verdict"], evidence: string[] = ["orlov-2020"]): CheckedClaim => ({
  text: "",
  start: 10,
  end: 50,
  verdict,
  certainty: "high",
  claim: "quay-risk",
  evidence,
  references: [1],
  cited: [],
  restsOn: null,
  note: null,
  reasons: [],
  reading: null,
  silence: null,
  pack: null,
});
const differing: Detail = {
  study: "orlov-2020",
  kind: "participants",
  status: "differs",
  found: "120",
  expected: "210",
  start: 20,
  end: 23,
};
const says = (one: CheckedClaim, evidence: string | null, details: Detail[] = []) =>
  citedEvidence(one, [work(evidence)], details).map((cited) => cited.says);

describe("what a cited work says of the sentence that leans on it", () => {
  test("is what the claim set finds where it rests on that work", () => {
    expect(says(claim("supported"), "orlov-2020")).toEqual(["agrees"]);
    expect(says(claim("refuted"), "orlov-2020")).toEqual(["disagrees"]);
  });

  test("is that it is known for another question where the finding does not rest on it", () => {
    expect(says(claim("refuted", ["quist-2021"]), "orlov-2020")).toEqual(["other-question"]);
  });

  test("is that a figure differs, whatever the verdict", () => {
    expect(says(claim("supported"), "orlov-2020", [differing])).toEqual(["number-differs"]);
    expect(says(claim(null, []), "orlov-2020", [differing])).toEqual(["number-differs"]);
    expect(says(claim("supported"), "orlov-2020", [{ ...differing, start: 60, end: 63 }])).toEqual(["agrees"]);
    expect(says(claim("supported"), "orlov-2020", [{ ...differing, status: "agrees" }])).toEqual(["agrees"]);
  });

  test("is that its figures agree, where nothing else answers the sentence", () => {
    const same: Detail = { ...differing, status: "agrees" };
    expect(says(claim(null, []), "orlov-2020", [same])).toEqual(["number-agrees"]);
    expect(says(claim(null, []), "orlov-2020", [{ ...same, kind: "name" }])).toEqual([]);
  });

  test("is nothing where the work is not known, or the finding neither agrees nor disagrees", () => {
    expect(says(claim("supported"), null)).toEqual([]);
    expect(says(claim("overstated"), "orlov-2020")).toEqual([]);
    expect(says(claim(null, []), "orlov-2020")).toEqual([]);
  });
});
