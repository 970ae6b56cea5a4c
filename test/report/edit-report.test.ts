import { describe, expect, test } from "vitest";
import { applyUpdate, editReport, moveReport } from "#report/edit-report.ts";
import { REPORT_STATES } from "#report/report.ts";
import { mayBecome, mayEdit } from "#report/report-states.ts";
import { sampleReport } from "./sample-report.ts";

const LATER = new Date("2026-04-01T00:00:00Z");

describe("editing", () => {
  test("changes the reader's words and the time of change, and nothing else", () => {
    const before = sampleReport();
    const after = editReport(before, { ...before, comment: "Other words." }, LATER);
    expect(after).toEqual({ ...before, comment: "Other words.", modified: LATER.toISOString() });
  });

  test("is refused once the report has been sent", () => {
    const sent = sampleReport({ state: "sent" });
    expect(() => editReport(sent, { ...sent, comment: "Too late." }, LATER)).toThrow("sent");
  });

  test.each(REPORT_STATES)("in state %s is possible exactly where nobody else has the report", (state) => {
    expect(mayEdit(sampleReport({ state }))).toBe(["draft", "queued", "failed"].includes(state));
  });
});

describe("moving", () => {
  test("a kept report may be marked as sent, and that may be taken back", () => {
    const sent = moveReport(sampleReport(), "sent", LATER);
    expect(sent.state).toBe("sent");
    expect(moveReport(sent, "draft", LATER).state).toBe("draft");
  });

  test("a rejected report goes nowhere", () => {
    for (const state of REPORT_STATES) expect(mayBecome("rejected", state)).toBe(state === "rejected");
  });

  test("a kept report cannot be called accepted before it was sent", () => {
    expect(() => moveReport(sampleReport(), "accepted", LATER)).toThrow("draft to accepted");
  });
});

describe("an update", () => {
  test("cannot change what the report is about", () => {
    const stored = sampleReport();
    const forged = {
      ...stored,
      source: "https://elsewhere.example/",
      quotation: null,
      created: "2020-01-01T00:00:00.000Z",
      comment: "New.",
    };
    expect(applyUpdate(stored, forged, LATER)).toEqual({ ...stored, comment: "New.", modified: LATER.toISOString() });
  });

  test("that changes words and state at once does both", () => {
    const stored = sampleReport();
    expect(applyUpdate(stored, { ...stored, comment: "Final.", state: "sent" }, LATER)).toMatchObject({
      comment: "Final.",
      state: "sent",
    });
  });

  test("that changes nothing leaves the report as it is", () => {
    const stored = sampleReport();
    expect(applyUpdate(stored, stored, LATER)).toEqual(stored);
  });

  test("to the words of a sent report is refused", () => {
    const stored = sampleReport({ state: "sent" });
    expect(() => applyUpdate(stored, { ...stored, comment: "Again." }, LATER)).toThrow();
  });
});
