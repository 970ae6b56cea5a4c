import type { Queries } from "./database.ts";
import { COLUMNS, fromRow, type InboxReport, type ReportRow } from "./kept-report.ts";

/** How many reports of a publisher there are, and when one of them last changed; null where there never was one. */
export async function containerState(
  { query }: Queries,
  publisher: string,
): Promise<{ total: number; changed: Date | null }> {
  const sql = `SELECT count(*) FILTER (WHERE deleted IS NULL) AS total, max(changed) AS changed FROM reports WHERE publisher = $1`;
  const [state] = await query<{ total: number; changed: Date | null }>(sql, [publisher]);
  return { total: Number(state?.total ?? 0), changed: state?.changed ?? null };
}

/** Reports in the order in which they came in. */
export async function containedReports(
  { query }: Queries,
  publisher: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<InboxReport[]> {
  const sql = `SELECT ${COLUMNS} FROM reports WHERE publisher = $1 AND deleted IS NULL ORDER BY seq OFFSET $2 LIMIT $3`;
  return (await query<ReportRow>(sql, [publisher, offset, limit])).map(fromRow);
}

/** The reports that came in last, newest first. */
export async function newestReports({ query }: Queries, publisher: string, limit: number): Promise<InboxReport[]> {
  const sql = `SELECT ${COLUMNS} FROM reports WHERE publisher = $1 AND deleted IS NULL ORDER BY seq DESC LIMIT $2`;
  return (await query<ReportRow>(sql, [publisher, limit])).map(fromRow);
}
