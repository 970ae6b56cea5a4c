import { describe, expect, test } from "vitest";
import { NEW } from "#report/delivery.ts";
import { editReport } from "#report/edit-report.ts";
import { sampleReport } from "./sample-report.ts";

const LATER = new Date("2026-04-01T00:00:00Z");

describe("editing a report", () => {
  test("changes the reader's words and the time of change, and nothing else", () => {
    const before = sampleReport();
    const forged = { ...before, source: "https://elsewhere.example/", created: "2020-01-01T00:00:00.000Z" };
    const after = editReport(before, NEW, { ...forged, comment: "Other words." }, LATER);
    expect(after).toEqual({ ...before, comment: "Other words.", modified: LATER.toISOString() });
  });

  test("is refused once somebody else may have it", () => {
    const sent = { state: "sent", at: "2026-03-02T00:00:00.000Z" } as const;
    expect(() => editReport(sampleReport(), sent, sampleReport({ comment: "Too late." }), LATER)).toThrow("sent");
  });

  test("cannot give it a reason that is for another kind of report", () => {
    expect(() => editReport(sampleReport(), NEW, sampleReport({ reason: "misread" }), LATER)).toThrow();
  });
});
