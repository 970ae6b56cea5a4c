import { randomUUID } from "node:crypto";
import { hashOf, newToken } from "../secrets/token.ts";
import type { Queries } from "./database.ts";

/** What a token is good for: to read a publisher's reports, or to report where that is not open to all. */
export type TokenUse = "read" | "post";

export interface KeptToken {
  id: string;
  publisher: string;
  may: TokenUse;
  created: Date;
  revoked: Date | null;
}

/** A new token of a publisher. It is told here and never again: only its hash is kept. */
export async function addToken({ query }: Queries, publisher: string, may: TokenUse): Promise<string> {
  const token = newToken();
  const id = randomUUID().slice(0, 8);
  await query("INSERT INTO tokens (id, publisher, may, hash) VALUES ($1, $2, $3, $4)", [
    id,
    publisher,
    may,
    hashOf(token),
  ]);
  return token;
}

/** Whose token it is and what for; null where it is unknown or revoked. */
export async function findToken({ query }: Queries, token: string): Promise<KeptToken | null> {
  const [found] = await query<KeptToken>("SELECT * FROM tokens WHERE hash = $1 AND revoked IS NULL", [hashOf(token)]);
  return found ?? null;
}

/** All tokens that were ever given, without what would let anybody use them. */
export function listTokens({ query }: Queries): Promise<KeptToken[]> {
  return query("SELECT id, publisher, may, created, revoked FROM tokens ORDER BY publisher, created");
}

/** Whether there was such a token to revoke. */
export async function revokeToken({ query }: Queries, id: string, now: Date): Promise<boolean> {
  const sql = "UPDATE tokens SET revoked = $2 WHERE id = $1 AND revoked IS NULL RETURNING id";
  return (await query(sql, [id, now])).length > 0;
}
