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

/**
 * Spreadsheets run a cell that begins like this as a formula, full-width forms included
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA_START = /^[\s\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
/** Tells a spreadsheet which encoding the file is in; without it Excel takes UTF-8 for the system's code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** Reports as CSV (RFC 4180: commas, CRLF, doubled quotes), one row each below a row of column names. */
export function reportsAsCsv(reports: readonly KeptReport[]): string {
  const rows = [COLUMNS, ...reports.map(row)];
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** One cell: a leading apostrophe where a spreadsheet would see a formula, then quoted where CSV needs it. */
function cell(value: string): string {
  const inert = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function row({ report, delivery }: KeptReport): string[] {
  const { quotation, reference, finding, reader } = report;
  const place = [quotation?.exact, quotation?.prefix, quotation?.suffix, quotation?.start, quotation?.end];
  const cells = [
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
  return cells.map((value) => (value === null || value === undefined ? "" : String(value)));
}
