import { type Cell, csvRows } from "#report/csv-rows.ts";
import { pageOf, type SavedCheck } from "./saved-check.ts";

/** In English in every language, because programs read them. */
const COLUMNS = [
  "what",
  "number",
  "text",
  "start",
  "end",
  "verdict or status",
  "certainty",
  "claim",
  "statement",
  "expected",
  "evidence",
  "references",
  "doi",
  "pmid",
  "year",
  "claim pack",
  "page",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** The check as CSV: a row for each claim, each compared detail and each reference, in this order. */
export function checkAsCsv({ article, check, findings }: SavedCheck): string {
  const page = pageOf(article)?.href;
  const claims = check.claims.map(
    ({ text, start, end, verdict, certainty, claim, evidence, references, pack }): Row => ({
      what: "claim",
      text,
      start,
      end,
      "verdict or status": verdict,
      certainty,
      claim,
      statement: findings.claims[claim ?? ""]?.statement,
      evidence: evidence.join(" "),
      references: references.join(" "),
      "claim pack": pack && `${pack.name} (${pack.publisher})`,
    }),
  );
  const details = check.details.map(
    ({ found, start, end, status, kind, expected, study }): Row => ({
      what: `detail: ${kind}`,
      text: found,
      start,
      end,
      "verdict or status": status,
      expected,
      evidence: study,
    }),
  );
  const references = check.references.map(
    ({ number, text, status, doi, pmid, year }): Row => ({
      what: "reference",
      number,
      text,
      "verdict or status": status,
      doi,
      pmid,
      year,
    }),
  );
  const rows = [...claims, ...details, ...references].map((row) =>
    COLUMNS.map((column) => (column === "page" ? page : row[column])),
  );
  return csvRows([COLUMNS, ...rows]);
}
