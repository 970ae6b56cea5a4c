import { type Cell, csvRows } from "./csv-rows.ts";
import type { KeptReport } from "./kept-report.ts";

const COLUMNS = [
  "id",
  "created",
  "modified",
  "state",
  "destination",
  "answer",
  "about",
  "source",
  "canonical",
  "title",
  "language",
  "quotation",
  "before",
  "after",
  "start",
  "end",
  "reference",
  "reason",
  "comment",
  "correction",
  "cited source",
  "claim",
  "verdict",
  "claim set",
  "client",
  "claim pack",
  "name",
  "e-mail",
] as const;

/** Reports as CSV (RFC 4180: commas, CRLF, doubled quotes), one row each below a row of column names. */
export function reportsAsCsv(reports: readonly KeptReport[]): string {
  return csvRows([COLUMNS, ...reports.map(row)]);
}

function row({ report, delivery }: KeptReport): Cell[] {
  const { quotation, reference, finding, reader } = report;
  const place = [quotation?.exact, quotation?.prefix, quotation?.suffix, quotation?.start, quotation?.end];
  return [
    report.id,
    report.created,
    report.modified,
    delivery.state,
    "to" in delivery ? delivery.to : null,
    "problem" in delivery ? delivery.problem : "note" in delivery ? delivery.note : null,
    report.about,
    report.source,
    report.canonical,
    report.title,
    report.language,
    ...place,
    reference && [reference.text, reference.url].filter(Boolean).join(" "),
    report.reason,
    report.comment,
    report.correction,
    report.citedSource,
    finding?.claim,
    finding?.verdict,
    finding?.claimSet,
    report.client,
    finding?.pack && `${finding.pack.name} (${finding.pack.publisher})`,
    reader?.name,
    reader?.email,
  ];
}
