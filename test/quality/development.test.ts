import { describe, expect, test } from "vitest";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";
import { LANGUAGES, score } from "./score.ts";

const claimSet = shippedClaimSet();
/** Hundreds of sentences in one test, on a machine that may be busy. */
const PATIENCE_MS = 30_000;

/** The share of answerable sentences that get their verdict may rise, and these floors with it; it may not fall below them. */
const FLOORS: Record<string, number> = {
  "development en": 0.67,
  "development nl": 0.56,
  "development-2 en": 0.78,
  "development-2 nl": 0.69,
};

describe.each(["development", "development-2"] as const)("the sentences of %s", (part) => {
  test.each(LANGUAGES)(
    "get no wrong verdict in %s, and as many right ones as before",
    (language) => {
      const total = score(part, language, claimSet);
      expect(total.wrong).toEqual([]);
      expect(total.right / total.answerable).toBeGreaterThan(FLOORS[`${part} ${language}`] ?? 1);
    },
    PATIENCE_MS,
  );
});
