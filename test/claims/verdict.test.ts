import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Certainty, Claim } from "#claims/claim.ts";
import { type Answer, answer, type Says, type Wording } from "#claims/verdict.ts";

const SURE: Wording = { careful: false, possible: false, absolute: false, strength: "effect" };
const CAREFUL: Wording = { ...SURE, careful: true };
const claim = (shows: Claim["shows"], certainty: Certainty = "high", causal = true) => ({ shows, certainty, causal });

const SAYS = ["raises", "lowers", "none", "affects", "not-raises", "not-lowers"] as const;
const SHOWS = ["raises", "lowers", "none"] as const;
/** What the sentence says, down, and what the claim shows, across: from evidence of high certainty, said for sure. */
const TABLE: Record<(typeof SAYS)[number], [raises: Answer | null, lowers: Answer | null, none: Answer | null]> = {
  raises: ["supported", "refuted", "refuted"],
  lowers: ["refuted", "supported", "refuted"],
  none: ["refuted", "refuted", "supported"],
  affects: ["supported", "supported", "refuted"],
  "not-raises": ["refuted", null, "supported"],
  "not-lowers": [null, "refuted", "supported"],
};
const CELLS = SAYS.flatMap((says) =>
  SHOWS.map((shows, column) => ({ says, shows, expected: TABLE[says][column] ?? null })),
);
const TRUTH_CELLS: { says: Says; shows: Claim["shows"]; expected: Answer }[] = [
  { says: "holds", shows: "holds", expected: "supported" },
  { says: "holds", shows: "fails", expected: "refuted" },
  { says: "fails", shows: "holds", expected: "refuted" },
  { says: "fails", shows: "fails", expected: "supported" },
];

describe("answer", () => {
  test.each([...CELLS, ...TRUTH_CELLS])(
    "to “$says” from a claim that shows $shows is $expected",
    ({ says, shows, expected }) => {
      expect(answer(says, claim(shows), SURE)).toBe(expected);
      expect(answer(says, claim(shows, "moderate"), SURE)).toBe(expected);
    },
  );

  test.each([...CELLS, ...TRUTH_CELLS])(
    "to “$says” from weak evidence that points to $shows is neither supported nor refuted",
    ({ says, shows }) => {
      for (const certainty of ["low", "very-low"] as const) {
        for (const wording of [SURE, CAREFUL]) {
          expect([null, "overstated", "insufficient"]).toContain(answer(says, claim(shows, certainty), wording));
        }
      }
    },
  );

  test("to a sure sentence from weak evidence is overstated, to a careful one insufficient", () => {
    expect(answer("lowers", claim("lowers", "low"), SURE)).toBe("overstated");
    expect(answer("lowers", claim("lowers", "low"), CAREFUL)).toBe("insufficient");
    expect(answer("none", claim("none", "very-low"), SURE)).toBe("insufficient");
  });

  test("to anything but what weak evidence points to is silence", () => {
    expect(answer("raises", claim("lowers", "low"), SURE)).toBeNull();
    expect(answer("lowers", claim("none", "low"), SURE)).toBeNull();
    expect(answer("not-lowers", claim("lowers", "low"), SURE)).toBeNull();
    expect(answer("raises", claim("lowers", "low"), CAREFUL)).toBeNull();
  });

  test("from mixed evidence is mixed, whatever is said", () => {
    for (const says of SAYS) expect(answer(says, claim("mixed", "low"), SURE)).toBe("mixed");
  });

  test("from unclear evidence is overstated to a sure sentence and insufficient to a careful one", () => {
    for (const says of SAYS) {
      expect(answer(says, claim("unclear"), SURE)).toBe("overstated");
      expect(answer(says, claim("unclear"), CAREFUL)).toBe("insufficient");
    }
  });

  test("to “may help” where there is no effect needs high certainty", () => {
    expect(answer("lowers", claim("none", "high"), CAREFUL)).toBe("refuted");
    expect(answer("lowers", claim("none", "moderate"), CAREFUL)).toBeNull();
  });

  test("to “may raise” of what lowers is refuted", () => {
    expect(answer("raises", claim("lowers", "moderate"), CAREFUL)).toBe("refuted");
  });

  test.each(["cause", "effect"] as const)(
    "to a %s where evidence shows an association only is overstated",
    (strength) => {
      const association = claim("raises", "high", false);
      expect(answer("raises", association, { ...SURE, strength })).toBe("overstated");
      expect(answer("raises", association, { ...CAREFUL, strength })).toBe("supported");
    },
  );

  test("to an association where evidence shows one is supported", () => {
    expect(answer("raises", claim("raises", "high", false), { ...SURE, strength: "association" })).toBe("supported");
  });

  test("to “always” and “cures” is never supported, but may be refuted", () => {
    expect(answer("lowers", claim("lowers"), { ...SURE, absolute: true })).toBeNull();
    expect(answer("lowers", claim("lowers"), { ...SURE, strength: "cure" })).toBeNull();
    expect(answer("lowers", claim("none"), { ...SURE, strength: "cure" })).toBe("refuted");
  });

  test("never supports a sentence and its contrary at once", () => {
    const wording = fc.record({
      careful: fc.boolean(),
      absolute: fc.boolean(),
      strength: fc.constantFrom("association", "effect", "cause", "cure"),
    });
    const anyClaim = fc.record({
      shows: fc.constantFrom("raises", "lowers", "none", "mixed", "unclear"),
      certainty: fc.constantFrom("high", "moderate", "low", "very-low"),
      causal: fc.boolean(),
    });
    fc.assert(
      fc.property(anyClaim, wording, wording, (one, first, second) => {
        for (const [says, contrary] of [
          ["raises", "lowers"],
          ["raises", "none"],
          ["lowers", "none"],
          ["raises", "not-raises"],
          ["lowers", "not-lowers"],
        ] as const) {
          const both = [
            answer(says, one as Claim, first as Wording),
            answer(contrary, one as Claim, second as Wording),
          ];
          expect(both).not.toEqual(["supported", "supported"]);
        }
      }),
    );
  });
});
