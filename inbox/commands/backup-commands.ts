import { open, rename } from "node:fs/promises";
import { createInterface } from "node:readline";
import { newLog } from "../operations/new-log.ts";
import { dump, load } from "../storage/dump.ts";
import { lockFolder } from "../storage/folder-lock.ts";
import { openDatabase } from "../storage/open-database.ts";
import type { Command } from "./run-command.ts";

/** `FILE`: it appears once it is whole, readable for its owner only. */
export const backUp: Command = async ([file], database) => {
  if (!file) throw new Error("which file?");
  const handle = await open(`${file}.part`, "w", 0o600);
  try {
    const count = await dump(database, async (line) => void (await handle.appendFile(`${line}\n`)));
    await handle.sync();
    await rename(`${file}.part`, file);
    return `${count} rows in ${file}`;
  } finally {
    await handle.close();
  }
};

/** `FILE` */
export const restore: Command = async ([file], database) => {
  if (!file) throw new Error("which file?");
  const handle = await open(file);
  try {
    const count = await load(database, createInterface({ input: handle.createReadStream({ autoClose: false }) }));
    return `${count} rows restored`;
  } finally {
    await handle.close();
  }
};

/** From the folder of the settings into the database that they name. */
export const move: Command = async (_, database, settings) => {
  if (database.kind !== "postgres") throw new Error("DATABASE_URL says where to; the inbox is stopped before");
  const lock = await lockFolder(settings.folder, async () => "");
  const embedded = await openDatabase({ databaseUrl: null, folder: settings.folder }, newLog("warn"));
  try {
    const lines: string[] = [];
    await dump(embedded, async (line) => void lines.push(line));
    return `${await load(database, eachOf(lines))} rows moved`;
  } finally {
    await embedded.close();
    await lock.release();
  }
};

async function* eachOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
