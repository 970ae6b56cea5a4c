import type { BegunReport, ReportDraft } from "#report/report.ts";

/** Whether nothing that a report needs is missing: nobody chooses a reason for the reader. */
export function isComplete(report: BegunReport): report is ReportDraft {
  return report.reason !== null;
}

/** Whether the reader has written anything yet. */
export function isUntouched({ reason, comment, correction, citedSource, reader }: BegunReport): boolean {
  return reason === null && reader === null && [comment, correction, citedSource].every((written) => written === "");
}
