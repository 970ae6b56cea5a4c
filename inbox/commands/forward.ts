import { resolve } from "node:path";
import * as z from "zod/mini";
import { newLog } from "../operations/new-log.ts";
import type { Settings } from "../settings.ts";
import type { Database } from "../storage/database.ts";
import { ask, lockFolder } from "../storage/folder-lock.ts";
import { openDatabase } from "../storage/open-database.ts";
import { runCommand } from "./run-command.ts";

const Question = z.array(z.string());
const Answer = z.union([z.object({ said: z.string() }), z.object({ problem: z.string() })]);

/**
 * Does what a command asks, and returns what it has to say. The embedded database belongs to one process: where an inbox runs, the
 * command is done there.
 */
export async function command(given: readonly string[], settings: Settings): Promise<string> {
  const args = withWholePath(given);
  if (settings.databaseUrl === null) {
    const answer = await ask(settings.folder, JSON.stringify(args));
    if (answer !== null) return saidIn(answer);
  }
  const lock = settings.databaseUrl === null ? await lockFolder(settings.folder, async () => "") : null;
  try {
    return await runAlone(args, settings);
  } finally {
    await lock?.release();
  }
}

async function runAlone(args: readonly string[], settings: Settings): Promise<string> {
  const database = await openDatabase(settings, newLog("warn"));
  try {
    return await runCommand(args, database, settings);
  } finally {
    await database.close();
  }
}

/** A file is named from where the command was typed, and npm and the inbox run elsewhere. */
function withWholePath([name = "", file, ...more]: readonly string[]): string[] {
  if (file === undefined) return [name];
  const isFile = name === "backup" || name === "restore";
  return [name, isFile ? resolve(process.env["INIT_CWD"] ?? process.cwd(), file) : file, ...more];
}

/** What the running inbox answers to a command of another process. */
export async function answerCommand(question: string, database: Database | null, settings: Settings): Promise<string> {
  if (question === "ping") return "pong";
  try {
    if (!database) throw new Error("the inbox is still starting");
    const said = await runCommand(Question.parse(JSON.parse(question)), database, settings);
    return JSON.stringify({ said });
  } catch (error) {
    return JSON.stringify({ problem: error instanceof Error ? error.message : String(error) });
  }
}

function saidIn(answer: string): string {
  const read = Answer.parse(JSON.parse(answer));
  if ("problem" in read) throw new Error(read.problem);
  return read.said;
}
