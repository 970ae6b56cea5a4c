import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { restsOn } from "#check/rests-on.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

const work = (number: number, facts: Partial<CheckedReference> = {}): CheckedReference => ({
  ...UNIDENTIFIED,
  number,
  label: String(number),
  text: "Orlov I. Quays. 2020.",
  url: null,
  status: null,
  notice: null,
  year: null,
  publisher: null,
  evidence: null,
  ...facts,
});
const WORKS = [
  work(1),
  work(2, { kind: "preprint" }),
  work(3, { status: "expression-of-concern" }),
  work(4, { status: "retracted", kind: "preprint" }),
  work(5, { status: "reinstated" }),
];
const of = (references: number[], citesWorks = true) => restsOn({ references }, WORKS, citesWorks);

describe("what a sentence rests on", () => {
  test.each<[number[], ReturnType<typeof of>]>([
    [[1], null],
    [[1, 2], "preprint"],
    [[2, 3], "expression-of-concern"],
    [[3, 4, 2], "retracted"],
    [[5], null],
    [[], "no-source"],
    [[99], "no-source"],
  ])("of works %j is %s", (numbers, expected) => {
    expect(of(numbers)).toBe(expected);
  });

  test("is not said to be nothing where the article cites nothing at all", () => {
    expect(of([], false)).toBeNull();
  });

  test("is told of each claim of an article", () => {
    const article = makeArticle(["Zelvin lowers the risk of braskitis [1]. Morbek prevents lurmia in adults."]);
    const references = [{ ...work(1), doi: "10.1101/2020.01.01.20990001", kind: "preprint" as const }];
    const { claims } = check({ ...article, references }, miniClaimSet);
    expect(claims.map((claim) => claim.restsOn)).toEqual(["preprint", "no-source"]);
  });
});
