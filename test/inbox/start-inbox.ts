import { type OpenInbox, openInbox } from "../../inbox/open-inbox.ts";
import { newLog } from "../../inbox/operations/new-log.ts";
import { hashPassword } from "../../inbox/secrets/password.ts";
import { type Settings, settingsFrom } from "../../inbox/settings.ts";
import type { Database } from "../../inbox/storage/database.ts";
import { keepEditor } from "../../inbox/storage/editors.ts";
import { openEmbedded } from "../../inbox/storage/embedded.ts";
import { migrate } from "../../inbox/storage/migrate.ts";
import { keepPublisher } from "../../inbox/storage/publishers.ts";
import { addToken } from "../../inbox/storage/tokens.ts";

export const BASE = "http://inbox.example";
export const PASSWORD = "correct horse";
/** How long the embedded database may take to start on a busy machine. */
export const READY_MS = 60_000;
/** Tests ask more often than any client. */
const AT_ONCE = { REPORTS_PER_MINUTE: "100000", REQUESTS_PER_MINUTE: "100000" };

export interface StartedInbox extends OpenInbox {
  database: Database;
  /** By which `harbour` may read. */
  token: string;
  stop: () => Promise<void>;
}

/** An inbox in memory with two publishers, `harbour` and `other`, and an editor of each: `eva` and `otto`. */
export async function startInbox(changes: Record<string, string> = {}, log = newLog("silent")): Promise<StartedInbox> {
  const database = await openEmbedded();
  await migrate(database);
  const settings: Settings = settingsFrom({ INBOX_URL: BASE, ...AT_ONCE, SIGN_INS: "100", ...changes });
  const pace = { pollingIntervalSeconds: 0.5, batchSize: 10, retryDelay: 1 };
  const opened = await openInbox(database, settings, log, { pace });
  const password = await hashPassword(PASSWORD);
  for (const [publisher, name] of [
    ["harbour", "eva"],
    ["other", "otto"],
  ] as const) {
    await keepPublisher(database, { id: publisher, hosts: [], needsToken: false });
    await keepEditor(database, { name, publisher, password });
  }
  const token = await addToken(database, "harbour", "read");
  const stop = async () => {
    await opened.close();
    await database.close();
  };
  return { ...opened, database, token, stop };
}
