import type { Report } from "#report/report.ts";

/** What editors decide about a report; docs/inbox.md has what each tells the reporter. */
export const STATES = ["new", "accepted", "rejected", "corrected"] as const;
export type State = (typeof STATES)[number];

/** A report as the inbox keeps it. */
export interface InboxReport {
  /** Rises with each report that comes in. */
  seq: number;
  publisher: string;
  report: Report;
  state: State;
  /** What the editors want the reporter to know; empty for nothing. */
  note: string;
  decidedBy: string | null;
  received: Date;
  changed: Date;
  /** The first of the reports that are like this one. */
  similarTo: number;
}

export interface ReportRow {
  seq: number;
  publisher: string;
  report: string;
  state: State;
  note: string;
  decided_by: string | null;
  received: Date;
  changed: Date;
  similar_to: number;
}

export const COLUMNS = "seq, publisher, report, state, note, decided_by, received, changed, similar_to";

/** A report from its row. What was held against the schema before it was kept is not held against it again. */
export function fromRow(row: ReportRow): InboxReport {
  const { seq, publisher, report, state, note, decided_by, received, changed, similar_to } = row;
  const parsed = JSON.parse(report) as Report;
  return {
    seq,
    publisher,
    report: parsed,
    state,
    note,
    decidedBy: decided_by,
    received,
    changed,
    similarTo: similar_to,
  };
}
