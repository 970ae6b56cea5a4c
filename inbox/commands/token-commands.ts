import { parseArgs } from "node:util";
import { addToken, listTokens, revokeToken } from "../storage/tokens.ts";
import { existingPublisher } from "./publisher-commands.ts";
import type { Command } from "./run-command.ts";

/** `NAME [--may read|post]` */
export const giveToken: Command = async (args, database) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { may: { type: "string", default: "read" } },
  });
  const { id } = await existingPublisher(database, positionals[0]);
  if (values.may !== "read" && values.may !== "post") throw new Error("a token is good to read or to post");
  return addToken(database, id, values.may);
};

/** All tokens, a line each, without what would let anybody use them. */
export const describeTokens: Command = async (_, database) =>
  (await listTokens(database))
    .map(({ id, publisher, may, created, revoked }) =>
      [id, publisher, may, created.toISOString(), revoked ? `revoked ${revoked.toISOString()}` : "good"].join("\t"),
    )
    .join("\n");

/** `ID` */
export const dropToken: Command = async ([id = ""], database) => {
  if (!(await revokeToken(database, id, new Date()))) throw new Error("there is no such token");
  return "revoked";
};
