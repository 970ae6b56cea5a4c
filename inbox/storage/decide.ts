import type { Queries } from "./database.ts";
import type { InboxReport, State } from "./kept-report.ts";

export interface Ruling {
  state: State;
  note: string;
  editor: string;
  /** Whether the similar reports that are still new are decided alike. */
  withSimilar: boolean;
}

/**
 * Decides about a report. How many were decided: 0 where the report has changed since the editor read it, whose decision would undo
 * another's.
 */
export async function decide({ query }: Queries, read: InboxReport, ruling: Ruling, now: Date): Promise<number> {
  const { state, note, editor, withSimilar } = ruling;
  const { publisher, seq, changed, similarTo } = read;
  const rows = await query(
    `WITH own AS (
       UPDATE reports SET state = $3, note = $4, decided_by = $5, changed = $6
       WHERE publisher = $1 AND seq = $2 AND date_trunc('milliseconds', changed) = $7 AND deleted IS NULL RETURNING seq),
     others AS (
       UPDATE reports SET state = $3, note = $4, decided_by = $5, changed = $6
       WHERE $8 AND publisher = $1 AND similar_to = $9 AND seq <> $2 AND state = 'new' AND deleted IS NULL
         AND EXISTS (SELECT 1 FROM own) RETURNING seq)
     SELECT seq FROM own UNION ALL SELECT seq FROM others`,
    [publisher, seq, state, note, editor, now, changed, withSimilar, similarTo],
  );
  return rows.length;
}
