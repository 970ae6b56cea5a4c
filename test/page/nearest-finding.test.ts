// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ArticleCheck } from "#check/article-check.ts";
import { isInWindow, nearestFinding } from "#page/nearest-finding.ts";
import type { Passage } from "#page/passages.ts";

const check = { claims: [{ verdict: "refuted" }, { verdict: null }] } as unknown as ArticleCheck;

/** A passage whose first line has this distance to the upper edge of the window. */
function at(top: number, claim = 0): Passage {
  const range = Object.assign(document.createRange(), { getBoundingClientRect: () => new DOMRect(0, top, 90, 20) });
  return { ranges: [range], claim, also: [], packs: [], details: [], citations: [], start: 0, end: 9 };
}

describe("where a walk through the findings begins", () => {
  const above = at(-500);
  const open = at(10, 1);
  const first = at(40);
  const last = at(300);
  const below = at(innerHeight + 200);
  const all = [above, open, first, last, below];

  test("is the first one that is seen, on the way down", () => {
    expect(nearestFinding(all, check, 1)).toBe(first);
  });

  test("is the last one that is seen, on the way up", () => {
    expect(nearestFinding(all, check, -1)).toBe(last);
  });

  test("is the nearest one ahead where none is seen", () => {
    expect(nearestFinding([above, below], check, 1)).toBe(below);
    expect(nearestFinding([above, below], check, -1)).toBe(above);
  });

  test("is nowhere where nothing lies ahead", () => {
    expect(nearestFinding([above], check, 1)).toBeUndefined();
  });

  test("knows whether a passage can be seen", () => {
    expect([above, first, below].map(isInWindow)).toEqual([false, true, false]);
  });
});
