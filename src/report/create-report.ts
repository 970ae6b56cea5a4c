import { Report, type ReportDraft } from "./report.ts";

/** What a draft lacks to become a report; handed in, because this folder has no clock and no randomness. */
export interface Stamp {
  id: string;
  now: Date;
  /** Version of the extension. */
  client: string;
}

/** The report that a draft becomes when it is kept. Throws when the stamp or the draft breaks the schema. */
export function createReport(draft: ReportDraft, { id, now, client }: Stamp): Report {
  const created = now.toISOString();
  return Report.parse({ ...draft, id, created, modified: created, client });
}
