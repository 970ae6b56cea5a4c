import * as z from "zod/mini";
import type { Database, Queries } from "./database.ts";

/** Tables in the order in which they lean on each other. Sessions are left out: whoever restores signs in again. */
const TABLES = ["publishers", "tokens", "editors", "reports"] as const;
const KEYS = { publishers: "id", tokens: "id", editors: "name", reports: "seq" } as const;
/** Rows that are read or written at once: some megabytes of the longest reports. */
const BATCH = 200;
const FORMAT = "claimscope-inbox-1";

const Head = z.object({ format: z.literal(FORMAT), migration: z.string() });
const Row = z.object({ table: z.enum(TABLES), row: z.record(z.string(), z.unknown()) });
const End = z.object({ end: z.int() });

/** Hands everything that the inbox keeps to `write`, as lines of JSON of one moment; how many rows there were. */
export function dump(database: Database, write: (line: string) => Promise<void>): Promise<number> {
  return database.transaction(async (within) => {
    await within.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await write(JSON.stringify({ format: FORMAT, migration: await lastMigration(within) }));
    let count = 0;
    for (const table of TABLES)
      for await (const row of rowsOf(within, table)) {
        await write(`{"table":"${table}","row":${row}}`);
        count++;
      }
    await write(JSON.stringify({ end: count }));
    return count;
  });
}

async function* rowsOf({ query }: Queries, table: (typeof TABLES)[number]): AsyncGenerator<string> {
  const key = KEYS[table];
  let last: string | null = null;
  while (true) {
    const after: string = last === null ? "true" : key === "seq" ? `${key} > $1::bigint` : `${key} > $1`;
    const sql = `SELECT ${key}::text AS key, row_to_json(kept)::text AS row FROM ${table} kept WHERE ${after} ORDER BY kept.${key} LIMIT ${BATCH}`;
    const rows: { key: string; row: string }[] = await query(sql, last === null ? [] : [last]);
    for (const { row } of rows) yield row;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.key ?? null;
  }
}

/** Puts back what `dump` wrote, into an empty inbox, all of it or nothing; how many rows there were. */
export function load(database: Database, lines: AsyncIterable<string>): Promise<number> {
  return database.transaction(async (within) => {
    const [kept] = await within.query("SELECT FROM publishers LIMIT 1");
    if (kept) throw new Error("this inbox is not empty");
    let waiting: z.infer<typeof Row>[] = [];
    let count = 0;
    let ended: number | null = null;
    for await (const line of lines) {
      const value: unknown = JSON.parse(line);
      if (count === 0 && waiting.length === 0 && Head.safeParse(value).success) continue;
      ended = End.safeParse(value).data?.end ?? null;
      const row = ended === null ? Row.parse(value) : null;
      if (row === null || waiting.length === BATCH || (waiting[0] && waiting[0].table !== row.table)) {
        await insert(within, waiting);
        waiting = [];
      }
      if (row === null) break;
      waiting.push(row);
      count++;
    }
    if (ended !== count) throw new Error("the back-up is not complete");
    await within.query("SELECT setval('reports_seq_seq', (SELECT coalesce(max(seq), 0) + 1 FROM reports), false)");
    return count;
  });
}

async function insert({ query }: Queries, rows: readonly z.infer<typeof Row>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const json = JSON.stringify(rows.map(({ row }) => row));
  await query(
    `INSERT INTO ${first.table} SELECT * FROM json_populate_recordset(NULL::${first.table}, $1::text::json)`,
    [json],
  );
}

async function lastMigration({ query }: Queries): Promise<string> {
  const [last] = await query<{ name: string }>("SELECT max(name) AS name FROM migrations");
  return last?.name ?? "";
}
