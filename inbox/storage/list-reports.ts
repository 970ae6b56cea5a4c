import type { Queries, Value } from "./database.ts";
import { COLUMNS, fromRow, type InboxReport, type ReportRow, type State } from "./kept-report.ts";

/** Which reports an editor wants to see; null or empty where it does not matter. */
export interface ReportFilter {
  state: State | null;
  reason: string | null;
  claim: string | null;
  /** Part of a page's address. */
  page: string;
  /** Words, as people type them into search engines. */
  search: string;
  /** Only the newest of each group of similar ones. */
  grouped: boolean;
  /** Only those that came in before this one, for the next page. */
  before: number | null;
}

export interface ListedReport extends InboxReport {
  /** How many reports are alike, this one included. */
  alike: number;
}

/** Reports of a publisher, newest first. */
export async function listReports(
  { query }: Queries,
  publisher: string,
  filter: ReportFilter,
  limit: number,
): Promise<ListedReport[]> {
  const values: Value[] = [publisher];
  const bound = (value: Value) => `$${values.push(value)}`;
  const where = ["publisher = $1", "deleted IS NULL", ...conditions(filter, bound)];
  const rows = await query<ReportRow & { alike: number }>(
    `SELECT ${COLUMNS},
       (SELECT count(*) FROM reports s WHERE s.similar_to = reports.similar_to AND s.deleted IS NULL) AS alike
     FROM reports WHERE ${where.join(" AND ")} ORDER BY seq DESC LIMIT ${bound(limit)}`,
    values,
  );
  return rows.map((row) => ({ ...fromRow(row), alike: Number(row.alike) }));
}

function conditions(filter: ReportFilter, bound: (value: Value) => string): string[] {
  const { state, reason, claim, page, search, grouped, before } = filter;
  return [
    state && `state = ${bound(state)}`,
    reason && `reason = ${bound(reason)}`,
    claim && `claim = ${bound(claim)}`,
    page && `strpos(page, ${bound(page)}) > 0`,
    search && `words @@ websearch_to_tsquery('simple', ${bound(search)})`,
    before !== null && `seq < ${bound(before)}`,
    grouped &&
      `NOT EXISTS (SELECT 1 FROM reports later WHERE later.similar_to = reports.similar_to AND later.seq > reports.seq
        AND later.state = reports.state AND later.deleted IS NULL)`,
  ].flatMap((condition) => condition || []);
}

/** The other reports that are like this one, oldest first. */
export async function similarReports(
  { query }: Queries,
  { publisher, similarTo, seq }: InboxReport,
): Promise<InboxReport[]> {
  const sql = `SELECT ${COLUMNS} FROM reports
    WHERE publisher = $1 AND similar_to = $2 AND seq <> $3 AND deleted IS NULL ORDER BY seq LIMIT 50`;
  return (await query<ReportRow>(sql, [publisher, similarTo, seq])).map(fromRow);
}

/** How many reports are in each state. */
export async function countByState({ query }: Queries, publisher: string): Promise<Map<State, number>> {
  const sql = "SELECT state, count(*) AS count FROM reports WHERE publisher = $1 AND deleted IS NULL GROUP BY state";
  const rows = await query<{ state: State; count: number }>(sql, [publisher]);
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
