import type { Delivery } from "./delivery.ts";
import { mayEdit } from "./delivery-rules.ts";
import { Report, type Written } from "./report.ts";

/** The report with other words. Throws once somebody else may have it. */
export function editReport(report: Report, delivery: Delivery, written: Written, now: Date): Report {
  if (!mayEdit(delivery)) throw new Error(`report ${report.id} is ${delivery.state} and can no longer be changed`);
  const { reason, comment, correction, citedSource, reader } = written;
  return Report.parse({ ...report, reason, comment, correction, citedSource, reader, modified: now.toISOString() });
}
