import { describe, expect, test } from "vitest";
import { effectOf } from "#check/effect-of.ts";

const finding = { of: "colds", measure: "risk ratio", value: 0.8, low: 0.7, high: 0.9 };

describe("the main effect of a record", () => {
  test("has the same measure under every name that works give it", () => {
    for (const measure of ["RR", "relative risk", "Risk Ratio"])
      expect(effectOf({ ...finding, measure })).toEqual({ ...finding, measure: "RR", scale: "ratio" });
    expect(effectOf({ ...finding, measure: "standardised mean difference" })?.measure).toBe("SMD");
    expect(effectOf({ ...finding, measure: "WMD" })).toMatchObject({ measure: "MD", scale: "difference" });
  });

  test("keeps the name of a measure that stands alone, and tells what it compares by", () => {
    expect(effectOf({ ...finding, measure: "time ratio" })).toMatchObject({ measure: "time ratio", scale: "ratio" });
    expect(effectOf({ ...finding, measure: "mean difference in kg" })).toMatchObject({
      measure: "mean difference in kg",
      scale: "difference",
    });
  });

  test("has no axis where no difference is not known to be 0 or 1", () => {
    for (const measure of ["percent", "relative risk reduction", "mg/dL", "r"])
      expect(effectOf({ ...finding, measure })?.scale).toBeNull();
  });

  test("has no axis where a ratio is rounded to nothing", () => {
    expect(effectOf({ ...finding, low: 0 })?.scale).toBeNull();
  });

  test("may lack its interval, and may be missing", () => {
    const { low: _low, high: _high, ...bare } = finding;
    expect(effectOf(bare)).toMatchObject({ low: null, high: null, scale: "ratio" });
    expect(effectOf(undefined)).toBeNull();
  });
});
