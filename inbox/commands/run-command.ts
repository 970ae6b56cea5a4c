import type { Settings } from "../settings.ts";
import type { Database } from "../storage/database.ts";
import { backUp, move, restore } from "./backup-commands.ts";
import { addEditor, describeEditors, dropEditor } from "./editor-commands.ts";
import { exportReports } from "./export-reports.ts";
import { addPublisher, changeWebhook, describePublishers, removeReport } from "./publisher-commands.ts";
import { describeTokens, dropToken, giveToken } from "./token-commands.ts";

/** A command with what follows its name; what it returns is shown. Rejects with a line for people where it cannot be done. */
export type Command = (args: readonly string[], database: Database, settings: Settings) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  "publisher add": addPublisher,
  "publisher list": describePublishers,
  "webhook set": changeWebhook,
  "webhook remove": changeWebhook,
  "token add": giveToken,
  "token list": describeTokens,
  "token revoke": dropToken,
  "editor add": addEditor,
  "editor list": describeEditors,
  "editor remove": dropEditor,
  "report delete": removeReport,
  export: exportReports,
  backup: backUp,
  restore,
  move,
};

export const USAGE = `npm run inbox                                  runs the inbox
npm run inbox -- publisher add NAME [--hosts a.example,b.example] [--closed]
npm run inbox -- publisher list
npm run inbox -- webhook set NAME URL          announces new reports there; prints the secret they are signed with
npm run inbox -- webhook remove NAME
npm run inbox -- token add NAME [--may read|post]
npm run inbox -- token list | token revoke ID
npm run inbox -- editor add EDITOR NAME        prints a password
npm run inbox -- editor list | editor remove EDITOR
npm run inbox -- report delete NAME UUID
npm run inbox -- export NAME [json-ld|csv|claim-review]
npm run inbox -- backup FILE | restore FILE
DATABASE_URL=… npm run inbox -- move           copies the embedded database into an empty PostgreSQL`;

/** Does what the arguments name. */
export async function runCommand(args: readonly string[], database: Database, settings: Settings): Promise<string> {
  const [first = "", second = ""] = args;
  const one = COMMANDS[first];
  if (one) return one(args.slice(1), database, settings);
  const two = COMMANDS[`${first} ${second}`];
  if (!two) throw new Error(`no such command\n${USAGE}`);
  return two(args.slice(first === "webhook" ? 1 : 2), database, settings);
}
