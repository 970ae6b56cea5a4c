import type { Queries } from "./database.ts";

/** The new reports that came in next before and after this one; null where there is none. */
export async function newNeighbours(
  { query }: Queries,
  publisher: string,
  seq: number,
): Promise<{ older: number | null; newer: number | null }> {
  const among = "FROM reports WHERE publisher = $1 AND state = 'new' AND deleted IS NULL";
  const [found] = await query<{ older: number | null; newer: number | null }>(
    `SELECT (SELECT max(seq) ${among} AND seq < $2) AS older, (SELECT min(seq) ${among} AND seq > $2) AS newer`,
    [publisher, seq],
  );
  return found ?? { older: null, newer: null };
}
