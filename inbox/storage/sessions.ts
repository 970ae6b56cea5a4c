import { hashOf, newToken } from "../secrets/token.ts";
import type { Queries } from "./database.ts";

/** An editor who has signed in. */
export interface Session {
  editor: string;
  publisher: string;
  /** Stands in every form, so that no other site can send one. */
  formToken: string;
}

/** A working day: whoever leaves the desk for longer signs in again. */
const LASTS_MS = 12 * 3_600_000;

/** Begins a session; what is returned is the cookie, of which only a hash is kept. Sessions that have ended are cleared away. */
export async function beginSession({ query }: Queries, editor: string, now: Date): Promise<string> {
  const cookie = newToken();
  const expires = new Date(now.getTime() + LASTS_MS);
  await query("DELETE FROM sessions WHERE expires < $1", [now]);
  const sql = "INSERT INTO sessions (hash, editor, form_token, expires) VALUES ($1, $2, $3, $4)";
  await query(sql, [hashOf(cookie), editor, newToken(), expires]);
  return cookie;
}

/** The session of a cookie; null where there is none or it has ended. */
export async function findSession({ query }: Queries, cookie: string, now: Date): Promise<Session | null> {
  const sql = `SELECT editor, publisher, form_token AS "formToken" FROM sessions JOIN editors ON editors.name = sessions.editor
    WHERE hash = $1 AND expires > $2`;
  const [session] = await query<Session>(sql, [hashOf(cookie), now]);
  return session ?? null;
}

/** Ends a session. */
export async function endSession({ query }: Queries, cookie: string): Promise<void> {
  await query("DELETE FROM sessions WHERE hash = $1", [hashOf(cookie)]);
}
