import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "./database.ts";

const FOLDER = join(import.meta.dirname, "migrations");
/** Any number that no other program takes: two processes that start at once migrate one after the other. */
const LOCK = 7_204_311;

/** Brings the tables up to date; nothing happens where they are. Rejects, with nothing changed, where they are of a newer inbox. */
export async function migrate(database: Database): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  await database.transaction(async ({ query }) => {
    await query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await query(
      "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, done timestamptz NOT NULL DEFAULT now())",
    );
    const done = new Set((await query<{ name: string }>("SELECT name FROM migrations")).map(({ name }) => name));
    const unknown = [...done].find((name) => !files.includes(name));
    if (unknown) throw new Error(`the database was made by a newer inbox: it has ${unknown}`);
    for (const name of files.filter((file) => !done.has(file))) {
      for (const statement of statementsIn(await readFile(join(FOLDER, name), "utf8"))) await query(statement);
      await query("INSERT INTO migrations (name) VALUES ($1)", [name]);
    }
  });
}

/** Migrations hold no semicolon but at the end of a statement. */
function statementsIn(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
}
