import { parseArgs } from "node:util";
import { containerUrl } from "../protocol/annotation-document.ts";
import { newToken } from "../secrets/token.ts";
import type { Queries } from "../storage/database.ts";
import { deleteForPublisher } from "../storage/delete-report.ts";
import { findReport } from "../storage/find-report.ts";
import {
  findPublisher,
  keepPublisher,
  listPublishers,
  PUBLISHER_NAME,
  type Publisher,
  setWebhook,
} from "../storage/publishers.ts";
import type { Command } from "./run-command.ts";

/** The publisher of that name; rejects with a line for people where there is none. */
export async function existingPublisher(database: Queries, name: string | undefined): Promise<Publisher> {
  const publisher = await findPublisher(database, name ?? "");
  if (!publisher) throw new Error(`no publisher ${name ?? "was named"}; publisher list shows them`);
  return publisher;
}

/** `NAME [--hosts a,b] [--closed]` */
export const addPublisher: Command = async (args, database, settings) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { hosts: { type: "string" }, closed: { type: "boolean" } },
  });
  const [id = ""] = positionals;
  if (!PUBLISHER_NAME.test(id))
    throw new Error("a publisher's name is of a to z, 0 to 9 and -, for it stands in an address");
  const hosts = (values.hosts ?? "")
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);
  await keepPublisher(database, { id, hosts, needsToken: values.closed ?? false });
  return `readers report to ${containerUrl(settings.url, id)}`;
};

/** All publishers, a line each. */
export const describePublishers: Command = async (_, database) =>
  (await listPublishers(database))
    .map(({ id, hosts, needsToken, webhook }) =>
      [id, hosts.join(",") || "all hosts", needsToken ? "with a token" : "open", webhook?.url ?? "no webhook"].join(
        "\t",
      ),
    )
    .join("\n");

/** `set NAME URL`, `remove NAME` */
export const changeWebhook: Command = async ([verb, name, url = ""], database) => {
  const { id } = await existingPublisher(database, name);
  if (verb === "remove") {
    await setWebhook(database, id, null);
    return "new reports are announced nowhere";
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error("a webhook is an http or https address");
  const secret = newToken();
  await setWebhook(database, id, { url, secret });
  return secret;
};

/** `NAME UUID` */
export const removeReport: Command = async ([name, id = ""], database) => {
  const { id: publisher } = await existingPublisher(database, name);
  const kept = await findReport(database, publisher, id);
  if (!kept || kept === "deleted") throw new Error("there is no such report");
  await deleteForPublisher(database, publisher, id, new Date());
  return "deleted";
};
