import { describe, expect, test } from "vitest";
import { percentageDetails } from "#check/details/percentages.ts";
import { shown, told } from "../../fixtures/told.ts";

const percentages = (text: string) => shown(text, percentageDetails(told(text)));

describe("percentageDetails", () => {
  test("finds a percentage that the study reports", () => {
    expect(percentages("12.5 percent had tired feet.")).toEqual(["percentage agrees 12.5 → 12.5 %"]);
  });

  test("shows a percentage that does not fit the counts beside it", () => {
    expect(percentages("57 of the 602 patients (57%) had lurmia.")).toEqual([
      "percentage differs 57 → 57 / 602 = 9.5 %",
    ]);
  });

  test.each([
    ["a percentage that fits its counts", "57 of the 602 patients (9.5%) had lurmia."],
    ["one that is rounded", "57 of the 602 patients (10%) had lurmia."],
    ["counts of people that the record does not have", "57 of the 610 patients (57%) had lurmia."],
    ["a bracket with more in it", "57 of the 602 patients (57% of women) had lurmia."],
    ["a percentage of something else", "57 of the 602 patients had lurmia, and 57% slept."],
    ["another percentage", "21.5 percent had tired feet."],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(percentages(text)).toEqual([]);
  });
});
