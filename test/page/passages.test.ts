// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ArticleCheck, CheckedClaim, Detail } from "#check/article-check.ts";
import type { Mark } from "#page/marks.ts";
import { isFinding, neighbour, passagesOf, unpainted } from "#page/passages.ts";

const ranges = [document.createRange()];

function claim(start: number, end: number, verdict: CheckedClaim["verdict"]): CheckedClaim {
  return {
    text: "",
    start,
    end,
    verdict,
    certainty: null,
    claim: null,
    evidence: [],
    cited: [],
    restsOn: null,
    references: [],
    note: null,
    reasons: [],
    reading: null,
    silence: null,
    pack: null,
  };
}

function detail(start: number, end: number): Detail {
  return { study: "a-study", kind: "name", status: "differs", found: "", expected: "", start, end };
}

const check: ArticleCheck = {
  language: "en",
  claimSet: { version: "1", claims: 0, evidence: 0, reviewed: null },
  sentences: 3,
  sentenceStarts: [0, 20, 40],
  claims: [claim(10, 50, "refuted"), claim(60, 90, null), claim(100, 140, "supported")],
  details: [detail(20, 27), detail(95, 99)],
  retractions: { works: 0, date: null, complete: false },
  references: [],
  notedCitations: [],
};
const claimMarks: Mark[] = check.claims.map(({ verdict }, index) => ({
  kind: verdict ?? "unknown",
  index,
  ranges,
  words: "",
  ground: "light",
}));
const detailMarks: Mark[] = check.details.map((_, index) => ({
  kind: "differs",
  index,
  ranges,
  words: "",
  ground: "light",
}));
const passages = passagesOf([...claimMarks, ...detailMarks], check);

describe("the passages of a page", () => {
  test("are its claims and the details outside of them, in the order of the article", () => {
    expect(passages.map(({ start, claim, details }) => ({ start, claim, details }))).toEqual([
      { start: 10, claim: 0, details: [0] },
      { start: 60, claim: 1, details: [] },
      { start: 95, claim: null, details: [1] },
      { start: 100, claim: 2, details: [] },
    ]);
  });

  test("name what else the same words say", () => {
    const said = [claim(10, 40, "supported"), claim(10, 60, "refuted"), claim(30, 60, null), claim(61, 80, "mixed")];
    const both = { ...check, claims: said, details: [] };
    const all = passagesOf(
      said.map(({ verdict }, index) => ({ kind: verdict ?? "unknown", index, ranges, words: "", ground: "light" })),
      both,
    );
    expect(all.map(({ also }) => also)).toEqual([[1], [0], [0, 1], []]);
  });

  test("are also the citations of works with a notice, in a claim and outside of every claim", () => {
    const cited = { text: "[1]", references: [1] };
    const withCitations = {
      ...check,
      notedCitations: [
        { ...cited, start: 45, end: 48 },
        { ...cited, start: 200, end: 203 },
      ],
    };
    const marks: Mark[] = [0, 1].map((index) => ({ kind: "noted", index, ranges, words: "", ground: "light" }));
    const found = passagesOf([...claimMarks, ...marks], withCitations);
    expect(found.map(({ start, claim, citations }) => ({ start, claim, citations }))).toEqual([
      { start: 10, claim: 0, citations: [0] },
      { start: 60, claim: 1, citations: [] },
      { start: 100, claim: 2, citations: [] },
      { start: 200, claim: null, citations: [1] },
    ]);
    expect(found.map((passage) => isFinding(passage, withCitations))).toEqual([true, false, true, true]);
  });

  test("without a mark in the page are left out", () => {
    expect(passagesOf(claimMarks.slice(0, 1), check).map(({ start }) => start)).toEqual([10]);
  });

  test("are findings where they have a verdict or a detail that differs", () => {
    expect(passages.map((passage) => isFinding(passage, check))).toEqual([true, false, true, true]);
  });
});

describe("what claim packs say", () => {
  const pack = { name: "Harbour facts", publisher: "Nobody", version: "1" };
  const said = (start: number, end: number) => ({ ...claim(start, end, "supported"), pack });
  const withPacks = {
    ...check,
    claims: [
      said(0, 50),
      claim(10, 50, "refuted"),
      claim(60, 90, null),
      said(60, 90),
      said(60, 90),
      said(200, 210),
      said(200, 210),
    ],
  };
  const marks = withPacks.claims.map(
    ({ verdict }, index): Mark => ({ kind: verdict ?? "unknown", index, ranges, words: "", ground: "light" }),
  );
  const places = passagesOf(marks, withPacks);

  test("stands on the card of what the claim set says of the same words, and else has a card of its own", () => {
    expect(places.map(({ claim, packs }) => ({ claim, packs }))).toEqual([
      { claim: 1, packs: [0] },
      { claim: 2, packs: [3, 4] },
      { claim: 5, packs: [6] },
    ]);
    expect(places.map((place) => isFinding(place, withPacks))).toEqual([true, true, true]);
  });

  test("is never painted over what the claim set says", () => {
    expect([...unpainted(places, withPacks)]).toEqual([0, 4, 6]);
  });
});

describe("walking", () => {
  test("starts at the first finding, or at the last when walking back", () => {
    expect(neighbour(passages, check, null, 1)?.start).toBe(10);
    expect(neighbour(passages, check, null, -1)?.start).toBe(100);
  });

  test("passes over claims that were not checked, and goes round", () => {
    const stops = [passages[0], passages[2], passages[3], passages[0]];
    for (const [index, stop] of stops.slice(0, 3).entries())
      expect(neighbour(passages, check, stop ?? null, 1)).toBe(stops[index + 1]);
    expect(neighbour(passages, check, passages[0] ?? null, -1)).toBe(passages[3]);
  });

  test("does not get stuck between findings in the very same words", () => {
    const twice = { ...check, claims: [claim(10, 50, "refuted"), claim(10, 50, "mixed"), claim(60, 90, "supported")] };
    const marks = twice.claims.map(
      ({ verdict }, index): Mark => ({ kind: verdict ?? "unknown", index, ranges, words: "", ground: "light" }),
    );
    const stops = passagesOf(marks, twice);
    const walked = [0, 1, 2].map((index) => neighbour(stops, twice, stops[index] ?? null, 1)?.claim);
    expect(walked).toEqual([1, 2, 0]);
  });

  test("goes nowhere where nothing was found", () => {
    expect(neighbour(passages.slice(1, 2), check, null, 1)).toBeNull();
  });
});
