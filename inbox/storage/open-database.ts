import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Settings } from "../settings.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";

/** The database that the settings name, its tables up to date. */
export async function openDatabase(
  { databaseUrl, folder }: Pick<Settings, "databaseUrl" | "folder">,
  log: Logger,
): Promise<Database> {
  const database = databaseUrl
    ? openPostgres(databaseUrl, (error) => log.warn({ err: error }, "connection lost"))
    : await openFolder(folder);
  await migrate(database);
  return database;
}

async function openFolder(folder: string): Promise<Database> {
  // For nobody else on the machine.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return openEmbedded(join(folder, "database"));
}
