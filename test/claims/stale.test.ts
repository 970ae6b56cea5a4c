import { describe, expect, test } from "vitest";
import { isReviewOverdue, staleClaims } from "#claims/stale.ts";

describe("a review", () => {
  test.each([
    ["2024-11-24", "2026-11-23", false],
    ["2024-11-24", "2026-11-24", true],
    ["2024-11-24", "2026-12-01", true],
    ["2026-01-01", "2026-11-24", false],
    ["2023-12-31", "2025-12-30", false],
  ])("of %s is, on %s, overdue: %s", (reviewed, today, overdue) => {
    expect(isReviewOverdue(reviewed, today)).toBe(overdue);
  });
});

test("claims that want a look are those long not reviewed, then those with old evidence, the oldest first", () => {
  const claim = (id: string, reviewed: string, ...evidence: string[]) => ({ id, reviewed, evidence });
  const years: Record<string, number> = { old: 1995, older: 1990, fresh: 2024 };
  const claims = [
    claim("fine", "2026-01-01", "old", "fresh"),
    claim("aged", "2026-01-01", "old"),
    claim("older", "2026-01-01", "older"),
    claim("forgotten", "2024-01-01", "fresh"),
  ];
  expect(staleClaims(claims, (id) => years[id] ?? 0, "2026-11-24").map(({ id, why }) => [id, why])).toEqual([
    ["forgotten", "review"],
    ["older", "evidence"],
    ["aged", "evidence"],
  ]);
});
