import type { BegunReport, ReportDraft } from "#report/report.ts";

/** Whether nothing that a report needs is missing: nobody chooses a reason for the reader. */
export function isComplete(report: BegunReport): report is ReportDraft {
  return report.reason !== null;
}
