import { randomBytes } from "node:crypto";
import { hashPassword } from "../secrets/password.ts";
import { keepEditor, listEditors, removeEditor } from "../storage/editors.ts";
import { existingPublisher } from "./publisher-commands.ts";
import type { Command } from "./run-command.ts";

/** 96 bits, short enough to be typed once. */
const PASSWORD_BYTES = 12;

/** `EDITOR NAME`: a password is made rather than asked for, since arguments end up in histories. */
export const addEditor: Command = async ([name = "", publisherName], database) => {
  if (!/^[^\0\s]{1,100}$/.test(name)) throw new Error("an editor's name is up to 100 characters without a space");
  const { id } = await existingPublisher(database, publisherName);
  const password = randomBytes(PASSWORD_BYTES).toString("base64url");
  await keepEditor(database, { name, publisher: id, password: await hashPassword(password) });
  return password;
};

/** All editors, a line each. */
export const describeEditors: Command = async (_, database) =>
  (await listEditors(database)).map(({ name, publisher }) => `${name}\t${publisher}`).join("\n");

/** `EDITOR` */
export const dropEditor: Command = async ([name = ""], database) => {
  if (!(await removeEditor(database, name))) throw new Error("there is no such editor");
  return "removed";
};
