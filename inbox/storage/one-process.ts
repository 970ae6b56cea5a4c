import type { Database } from "./database.ts";

/**
 * Does what only one process on a database may do at a time; others that come with the same `lock`, any number, wait. `work` has
 * connections of its own. The embedded database belongs to one process anyway.
 */
export function oneProcess<Result>(database: Database, lock: number, work: () => Promise<Result>): Promise<Result> {
  if (database.kind === "embedded") return work();
  return database.transaction(async ({ query }) => {
    await query("SELECT pg_advisory_xact_lock($1)", [lock]);
    return work();
  });
}
