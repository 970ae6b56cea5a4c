// @vitest-environment happy-dom
import fc from "fast-check";
import { type ComponentChild, render } from "preact";
import { beforeEach, describe, expect, test } from "vitest";
import type { CheckedClaim, Effect } from "#check/article-check.ts";
import { EffectPicture } from "#ui/EffectPicture.tsx";
import { EvidenceStrength } from "#ui/EvidenceStrength.tsx";
import { reach, shareOn } from "#ui/effect-axis.ts";
import { VerdictWords } from "#ui/VerdictWords.tsx";
import { useLocale } from "./use-locale.ts";

function drawn(what: ComponentChild): HTMLElement {
  const place = document.createElement("div");
  render(what, place);
  return place;
}

const picture = (place: HTMLElement) => place.querySelector("svg")?.getAttribute("aria-label");
const fewer: Effect = { of: "falls", measure: "RR", value: 0.77, low: 0.71, high: 0.83, scale: "ratio" };
const kilos: Effect = { of: "weight", measure: "MD", value: -0.5, low: -1.4, high: 0.5, scale: "difference" };

beforeEach(() => useLocale("en"));

describe("how sure evidence is", () => {
  const work = {
    title: "Tea",
    authors: "Leaf",
    journal: "J",
    year: 2020,
    design: "meta-analysis",
    doi: null,
    pmid: null,
    participants: null,
    studies: null,
    effect: null,
  };

  test.each([
    ["high", 4],
    ["moderate", 3],
    ["low", 2],
    ["very-low", 1],
  ] as const)("%s is %i filled dots of four, said to those who do not see them", (certainty, steps) => {
    const place = drawn(<EvidenceStrength claim={{ certainty, evidence: [] }} evidence={{}} />);
    expect(place.querySelectorAll("circle")).toHaveLength(4);
    expect(place.querySelectorAll("circle.full")).toHaveLength(steps);
    expect(picture(place)).toBe(`Step ${steps} of 4 of GRADE, the scale of certainty`);
    expect(place.textContent).toContain(`of ${certainty.replace("-", " ")} certainty`);
  });

  test("goes with the best source that says how much it has seen", () => {
    const evidence = { bare: work, large: { ...work, studies: 12, participants: 5_400 } };
    const claim = { certainty: "low", evidence: ["gone", "bare", "large"] } as const;
    expect(
      drawn(<EvidenceStrength claim={{ ...claim, evidence: [...claim.evidence] }} evidence={evidence} />).textContent,
    ).toContain("Best source: meta-analysis · 12 studies · 5,400 participants");
  });

  test("is not drawn where there is no verdict", () => {
    expect(drawn(<EvidenceStrength claim={{ certainty: null, evidence: [] }} evidence={{}} />).innerHTML).toBe("");
  });
});

describe("the main effect of a work", () => {
  test("is told in words and figures, and drawn with the same told to those who do not see it", () => {
    const place = drawn(<EffectPicture effect={fewer} />);
    expect(place.textContent).toContain("falls: risk ratio 0.77 (95% interval 0.71 to 0.83)");
    expect(picture(place)).toBe("Picture: less; the whole interval is clear of “no difference”");
    expect(picture(drawn(<EffectPicture effect={{ ...fewer, high: 1.2 }} />))).toContain("reaches over");
  });

  test("that is a difference is not called less or more: that depends on what was subtracted", () => {
    const place = drawn(<EffectPicture effect={{ ...kilos, high: -0.1 }} />);
    expect(picture(place)).toBe("Picture: the whole interval is clear of “no difference”");
    expect([...place.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual(["no difference"]);
  });

  test("is only told where it has no interval, or no axis", () => {
    const bare = drawn(<EffectPicture effect={{ ...fewer, low: null, high: null }} />);
    expect(bare.querySelector("svg")).toBeNull();
    expect(bare.textContent).toBe("falls: risk ratio 0.77");
    const own = drawn(<EffectPicture effect={{ ...fewer, measure: "percent", scale: null }} />);
    expect(own.querySelector("svg")).toBeNull();
    expect(own.textContent).toContain("percent 0.77");
  });

  test("stands within the axis, on the side of its value, in the order of its numbers", () => {
    const number = fc.double({ min: 0.001, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.constantFrom("ratio", "difference"), (numbers, scale) => {
        const [low = 1, value = 1, high = 1] = numbers.toSorted((a, b) => a - b);
        const effect: Effect = { of: "", measure: "RR", value, low, high, scale };
        const shares = [low, value, high].map((each) => shareOn(effect, each));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        for (const share of shares) expect(Math.abs(share)).toBeLessThanOrEqual(0.9 + 1e-9);
        if (reach(effect) === "more") expect(shares[0]).toBeGreaterThan(0);
        if (reach(effect) === "less") expect(shares[2]).toBeLessThan(0);
      }),
    );
  });

  test("of nothing at all is in the middle", () => {
    expect(shareOn({ ...kilos, value: 0, low: 0, high: 0 }, 0)).toBe(0);
  });
});

describe("why a verdict was given", () => {
  const claim = {
    reasons: [
      { role: "subject", start: 0, end: 3, text: "Tea", means: "tea" },
      { role: "relation", start: 4, end: 12, text: "prevents", means: "lowers" },
      { role: "object", start: 13, end: 18, text: "colds", means: "common-cold" },
    ],
    reading: { says: "lowers", shows: "none", careful: false, oneStudy: false },
  } as unknown as CheckedClaim;
  const lines = (place: HTMLElement) => [...place.querySelectorAll("dl > div")].map(({ textContent }) => textContent);

  test("is shown as the words that it rests on, the part each plays, and what was read", () => {
    expect(lines(drawn(<VerdictWords claim={claim} />))).toEqual([
      "What“Tea”",
      "Does“prevents”",
      "Concerning“colds”",
      "Read as sayingless of it",
      "Evidence showsno difference",
    ]);
  });

  test("is not shown where no word was read", () => {
    expect(drawn(<VerdictWords claim={{ ...claim, reasons: [] }} />).innerHTML).toBe("");
  });
});
