import type { FastifyRequest } from "fastify";
import { Refusal } from "../refusal.ts";
import type { Queries } from "../storage/database.ts";
import { findToken, type TokenUse } from "../storage/tokens.ts";

/** The token of a request: a bearer's, or the password of readers of feeds that know nothing else; null without one. */
export function tokenIn({ headers }: FastifyRequest): string | null {
  const { authorization = "" } = headers;
  const [scheme = "", value = ""] = authorization.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return value || null;
  if (!/^basic$/i.test(scheme)) return null;
  return Buffer.from(value, "base64").toString("utf8").split(":").slice(1).join(":") || null;
}

/** Whether the request holds a token by which this may be done with the publisher's reports. */
export async function holdsToken(
  database: Queries,
  request: FastifyRequest,
  publisher: string,
  use: TokenUse,
): Promise<boolean> {
  const token = tokenIn(request);
  const found = token === null ? null : await findToken(database, token);
  return found?.publisher === publisher && found.may === use;
}

/** Throws a refusal where the request does not hold such a token: one without any may come again with one. */
export async function demandToken(
  database: Queries,
  request: FastifyRequest,
  publisher: string,
  use: TokenUse,
): Promise<void> {
  if (await holdsToken(database, request, publisher, use)) return;
  throw notAllowed(tokenIn(request));
}

/** How a request is refused that has no token, or one that is no good here. */
export function notAllowed(token: string | null): Refusal {
  const challenge = { "www-authenticate": 'Bearer realm="inbox", Basic realm="inbox"' };
  return token === null
    ? new Refusal(401, "this takes a token", challenge)
    : new Refusal(403, "this token is not good for that");
}
