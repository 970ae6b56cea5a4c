import { Report, type ReportDraft } from "./report.ts";
import { mayBecome, mayEdit } from "./report-states.ts";

/** The parts of a report that the reader writes. */
const WRITTEN = ["reason", "comment", "correction", "citedSource"] as const;
type Written = Pick<ReportDraft, (typeof WRITTEN)[number]>;

/** The report with other words. Throws once it has been sent. */
export function editReport(report: Report, written: Written, now: Date): Report {
  if (!mayEdit(report)) throw new Error(`report ${report.id} is ${report.state} and can no longer be changed`);
  const { reason, comment, correction, citedSource } = written;
  return Report.parse({ ...report, reason, comment, correction, citedSource, modified: now.toISOString() });
}

/** The report in another state. Throws where `mayBecome` says no. */
export function moveReport(report: Report, state: Report["state"], now: Date): Report {
  if (!mayBecome(report.state, state))
    throw new Error(`report ${report.id} cannot go from ${report.state} to ${state}`);
  return Report.parse({ ...report, state, modified: now.toISOString() });
}

/**
 * The stored report after `next` was asked for: only the reader's words and the state are taken from it, so that a
 * message can never rewrite what a report is about. Throws where the change is not allowed.
 */
export function applyUpdate(stored: Report, next: Report, now: Date): Report {
  const reworded = WRITTEN.some((field) => stored[field] !== next[field]);
  const edited = reworded ? editReport(stored, next, now) : stored;
  return edited.state === next.state ? edited : moveReport(edited, next.state, now);
}
