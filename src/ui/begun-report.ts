import type { ReportDraft } from "#report/report.ts";

/** A report that is being written: the reader has perhaps not yet said what is the matter, and nobody says it for them. */
export type BegunReport = Omit<ReportDraft, "reason"> & { reason: ReportDraft["reason"] | null };

/** Whether nothing that a report needs is missing. */
export function isComplete(report: BegunReport): report is ReportDraft {
  return report.reason !== null;
}
