import type { AddressInfo } from "node:net";
import { openInbox } from "../open-inbox.ts";
import { newLog } from "../operations/new-log.ts";
import type { Settings } from "../settings.ts";
import type { Database } from "../storage/database.ts";
import { listEditors } from "../storage/editors.ts";
import { lockFolder } from "../storage/folder-lock.ts";
import { openDatabase } from "../storage/open-database.ts";
import { answerCommand } from "./forward.ts";

const FIRST_STEPS = `no editor yet; in another terminal:
  npm run inbox -- publisher add NAME --hosts example.org
  npm run inbox -- editor add EDITOR NAME
  npm run inbox -- token add NAME`;

/** Runs the inbox until it is told to stop; then it finishes what it has begun. */
export async function serve(settings: Settings): Promise<void> {
  const log = newLog(settings.logLevel);
  let database: Database | null = null;
  const lock =
    settings.databaseUrl === null
      ? await lockFolder(settings.folder, (asked) => answerCommand(asked, database, settings))
      : null;
  database = await openDatabase(settings, log);
  const { app, close } = await openInbox(database, settings, log, { withProcess: true });
  await app.listen({ host: settings.host, port: settings.port });
  const { port } = app.server.address() as AddressInfo;
  console.error(`inbox: ${settings.url} (port ${port}, ${kindOf(settings)})`);
  if ((await listEditors(database)).length === 0) console.error(`inbox: ${FIRST_STEPS}`);
  await stopSignal();
  await close();
  await database.close();
  await lock?.release();
}

function kindOf({ databaseUrl, folder }: Settings): string {
  return databaseUrl ? "PostgreSQL" : `database in ${folder}`;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}
