import { type Delivery, mayEdit } from "./delivery.ts";
import { Report, type ReportDraft } from "./report.ts";

/** The parts of a report that the reader writes. */
const WRITTEN = ["reason", "comment", "correction", "citedSource", "reader"] as const;
export type Written = Pick<ReportDraft, (typeof WRITTEN)[number]>;

/** The report with other words. Throws once somebody else may have it. */
export function editReport(report: Report, delivery: Delivery, written: Written, now: Date): Report {
  if (!mayEdit(delivery)) throw new Error(`report ${report.id} is ${delivery.state} and can no longer be changed`);
  const { reason, comment, correction, citedSource, reader } = written;
  return Report.parse({ ...report, reason, comment, correction, citedSource, reader, modified: now.toISOString() });
}
