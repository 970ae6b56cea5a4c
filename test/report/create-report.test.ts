import { expect, test } from "vitest";
import { createReport } from "#report/create-report.ts";
import { sampleReport } from "./sample-report.ts";

const stamp = { id: "11111111-2222-4333-8444-555555555555", now: new Date("2026-05-06T07:08:09Z"), client: "1.2.3" };

test("a new report keeps the draft's words and carries the stamp it was given", () => {
  const { quotation, comment } = sampleReport();
  const report = createReport(sampleReport(), stamp);
  expect(report).toMatchObject({ quotation, comment, id: stamp.id, client: "1.2.3" });
  expect(report.created).toBe("2026-05-06T07:08:09.000Z");
  expect(report.modified).toBe(report.created);
});

test("a report cannot be made with an id that is no UUID", () => {
  expect(() => createReport(sampleReport(), { ...stamp, id: "7" })).toThrow();
});

test("a comment longer than a report holds is refused instead of cut", () => {
  expect(() => createReport(sampleReport({ comment: "x".repeat(5_001) }), stamp)).toThrow();
});
