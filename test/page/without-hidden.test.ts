// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { Mark } from "#page/marks.ts";
import type { CheckedPage } from "#page/page-check.ts";
import type { Passage } from "#page/passages.ts";
import { withoutHidden } from "#page/without-hidden.ts";

const ranges = [document.createRange()];
const mark = (kind: Mark["kind"], index: number): Mark => ({ kind, index, ranges, words: "", ground: "light" });
const bare: Passage = { ranges, claim: null, also: [], packs: [], details: [], citations: [], start: 0, end: 9 };

/** Claims 0 to 2 are about tea, salt and tea again; claim 3 is not in the claim set. */
const page = (passages: Passage[]): CheckedPage =>
  ({
    check: { claims: [{ claim: "tea" }, { claim: "salt" }, { claim: "tea" }, { claim: null }] },
    marks: [mark("refuted", 0), mark("supported", 1), mark("refuted", 2), mark("unknown", 3), mark("differs", 0)],
    passages,
  }) as unknown as CheckedPage;

describe("a page without what the reader has hidden", () => {
  test("is the same page where nothing is hidden", () => {
    const whole = page([bare]);
    expect(withoutHidden(whole, new Set())).toBe(whole);
  });

  test("has no mark of a hidden finding, wherever it is met, and all others", () => {
    const { marks } = withoutHidden(page([]), new Set(["tea"]));
    expect(marks.map(({ kind, index }) => `${kind} ${index}`)).toEqual(["supported 1", "unknown 3", "differs 0"]);
  });

  test("has no passage that has nothing else to say", () => {
    const { passages } = withoutHidden(
      page([
        { ...bare, claim: 0, also: [1] },
        { ...bare, claim: 1, also: [2] },
        { ...bare, claim: 3 },
      ]),
      new Set(["tea"]),
    );
    expect(passages).toEqual([
      { ...bare, claim: 1 },
      { ...bare, claim: 3 },
    ]);
  });

  test("keeps details, citations and what packs say of words whose finding is hidden", () => {
    const { passages } = withoutHidden(
      page([
        { ...bare, claim: 0, details: [0] },
        { ...bare, claim: 2, packs: [1] },
      ]),
      new Set(["tea"]),
    );
    expect(passages).toEqual([
      { ...bare, details: [0] },
      { ...bare, packs: [1] },
    ]);
  });
});
