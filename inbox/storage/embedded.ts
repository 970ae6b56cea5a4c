import { PGlite, type Transaction } from "@electric-sql/pglite";
import { fromPglite } from "pg-boss";
import type { Database, Queries, Value } from "./database.ts";

/** The embedded database in a folder, which is made; without one it is in memory. Only one process may have it open. */
export async function openEmbedded(folder?: string): Promise<Database> {
  const database = await PGlite.create(folder);
  return {
    kind: "embedded",
    ...queriesOf(database),
    forQueue: fromPglite(database),
    script: async (sql) => void (await database.exec(sql)),
    transaction: (work) => database.transaction((within) => work(queriesOf(within))),
    close: () => database.close(),
  };
}

function queriesOf(database: PGlite | Transaction): Queries {
  return {
    query: async <Row>(sql: string, values: readonly Value[] = []) =>
      (await database.query<Row>(sql, [...values])).rows,
    forQueue: { executeSql: (text, values) => database.query(text, values) },
  };
}
