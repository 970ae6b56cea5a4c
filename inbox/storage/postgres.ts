import pg from "pg";
import type { Database, Queries, Value } from "./database.ts";

/** Counts and sequence numbers come as text otherwise; ours stay far below what a number holds. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Several processes share the server's 100 connections. */
const CONNECTIONS = 10;

/** The database at a `postgres://` address. `onLost` is told of connections that break while nobody uses them. */
export function openPostgres(url: string, onLost: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types, application_name: "claimscope-inbox" });
  pool.on("error", onLost);
  return {
    kind: "postgres",
    ...queriesOf(pool),
    script: async (sql) => void (await pool.query(sql)),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
  return {
    query: async <Row>(sql: string, values: readonly Value[] = []) => {
      const { rows } = await client.query(sql, [...values]);
      return rows as Row[];
    },
    forQueue: { executeSql: (text, values) => client.query(text, values) },
  };
}

async function inTransaction<Result>(pool: pg.Pool, work: (within: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(queriesOf(client));
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // Closed rather than used again: whatever it was in the middle of ends with it.
    client.release(true);
    throw error;
  }
}
