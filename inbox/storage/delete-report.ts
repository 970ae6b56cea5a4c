import type { Queries } from "./database.ts";

/** Empties a report, so that only its name is left, by which it is not taken in again. */
const DELETE = `UPDATE reports SET report = NULL, page = '', about = '', reason = '', claim = NULL, quoted = '',
  words = ''::tsvector, note = '', deletion = '{}', deleted = $3, changed = $3
  WHERE publisher = $1 AND id = $2 AND deleted IS NULL`;

/** Deletes a report for whoever holds its token, given as a hash. Whether it was there and the token the right one. */
export async function deleteByReporter(
  { query }: Queries,
  publisher: string,
  id: string,
  token: string,
  now: Date,
): Promise<boolean> {
  const rows = await query(`${DELETE} AND $4 = ANY (deletion) RETURNING id`, [publisher, id, now, token]);
  return rows.length > 0;
}

/** Deletes a report for the publisher who keeps it. Whether it was there. */
export async function deleteForPublisher(
  { query }: Queries,
  publisher: string,
  id: string,
  now: Date,
): Promise<boolean> {
  return (await query(`${DELETE} RETURNING id`, [publisher, id, now])).length > 0;
}
