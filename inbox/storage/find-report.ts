import type { Queries } from "./database.ts";
import { COLUMNS, fromRow, type InboxReport, type ReportRow } from "./kept-report.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A report by its name; `deleted` where it was there once, null where it never was. */
export async function findReport(
  { query }: Queries,
  publisher: string,
  id: string,
): Promise<InboxReport | "deleted" | null> {
  if (!UUID.test(id)) return null;
  const sql = `SELECT ${COLUMNS}, deleted FROM reports WHERE publisher = $1 AND id = $2`;
  const [row] = await query<ReportRow & { deleted: Date | null }>(sql, [publisher, id]);
  if (!row) return null;
  return row.deleted ? "deleted" : fromRow(row);
}

/** A report by its place in the order of arrival; null where there is none, or it belongs to another publisher. */
export async function findBySeq({ query }: Queries, publisher: string, seq: number): Promise<InboxReport | null> {
  const sql = `SELECT ${COLUMNS} FROM reports WHERE publisher = $1 AND seq = $2 AND deleted IS NULL`;
  const [row] = await query<ReportRow>(sql, [publisher, seq]);
  return row ? fromRow(row) : null;
}
