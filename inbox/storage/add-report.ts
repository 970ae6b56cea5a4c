import type { Report } from "#report/report.ts";
import type { Queries } from "./database.ts";
import { facetsOf } from "./facets.ts";
import { COLUMNS, fromRow, type InboxReport, type ReportRow } from "./kept-report.ts";

/** What came of a delivery: `other`: the same name was given to another report before; `deleted`: by whoever reported it. */
export type Added = { kind: "added" | "same" | "other"; kept: InboxReport } | { kind: "deleted" };

/** Shorter quotations stand inside of others by chance. */
const TELLING_LENGTH = 20;
/** How long a second delivery gets a token: whoever did not get the first answer tries again soon. */
const TOKEN_AGAIN = "1 day";

/**
 * Reports on the same page, whose quotations contain each other or that name the same claim, are alike. Two that come in at the same
 * moment may both become a first one: editors then see two groups.
 */
const INSERT = `
  WITH place AS (SELECT nextval('reports_seq_seq') AS seq)
  INSERT INTO reports
    (seq, publisher, id, report, page, about, reason, claim, quoted, similar_to, words, received, changed, deletion)
  SELECT seq, $1, $2, $3, $4, $5, $6, $7, $8, coalesce((
      SELECT similar_to FROM reports
      WHERE publisher = $1 AND md5(page) = md5($4) AND deleted IS NULL AND (about = 'verdict') = ($5 = 'verdict')
        AND (claim = $7 OR quoted = $8 OR (length(quoted) >= ${TELLING_LENGTH} AND length($8) >= ${TELLING_LENGTH}
          AND (strpos(quoted, $8) > 0 OR strpos($8, quoted) > 0)))
      ORDER BY seq LIMIT 1), seq),
    to_tsvector('simple', $9), $10, $10, ARRAY[$11::text]
  FROM place
  ON CONFLICT (publisher, id) DO NOTHING
  RETURNING ${COLUMNS}`;

/**
 * Keeps a report that was delivered to a publisher, unless it is there already. `deletion`: hash of the token by which the reporter
 * may delete it; it is kept as well where the same report comes again within a day, since the first answer may not have arrived.
 */
export async function addReport(
  { query }: Queries,
  publisher: string,
  report: Report,
  deletion: string,
  now: Date,
): Promise<Added> {
  const { page, about, reason, claim, quoted, searched } = facetsOf(report);
  const json = JSON.stringify(report);
  const values = [publisher, report.id, json, page, about, reason, claim, quoted, searched, now, deletion];
  const [row] = await query<ReportRow>(INSERT, values);
  if (row) return { kind: "added", kept: fromRow(row) };
  const [before] = await query<ReportRow & { deleted: Date | null }>(
    `UPDATE reports SET deletion = CASE WHEN report = $3 AND received > $5::timestamptz - interval '${TOKEN_AGAIN}'
       THEN (deletion || $4::text)[greatest(1, cardinality(deletion) - 3):] ELSE deletion END
     WHERE publisher = $1 AND id = $2 RETURNING ${COLUMNS}, deleted`,
    [publisher, report.id, json, deletion, now],
  );
  if (!before || before.deleted) return { kind: "deleted" };
  return { kind: before.report === json ? "same" : "other", kept: fromRow(before) };
}
