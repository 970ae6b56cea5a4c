import type { FastifyReply, FastifyRequest } from "fastify";
import type { Inbox } from "../inbox.ts";
import { Refusal } from "../refusal.ts";
import { isSame } from "../secrets/token.ts";
import { findSession, type Session } from "../storage/sessions.ts";
import type { Reader } from "./views/page-frame.ts";
import { languageFor, wordsIn } from "./words.ts";

export const LANGUAGE_COOKIE = "inbox-language";

/** Name of the cookie; browsers let no other host and no plain connection set one that begins with `__Host-`. */
export function sessionCookie(url: string): string {
  return url.startsWith("https:") ? "__Host-inbox" : "inbox";
}

/** How the cookies are set. Lax, since editors follow links from feeds; no form is taken without its token. */
export function cookieOptions(url: string) {
  return { path: "/", httpOnly: true, sameSite: "lax" as const, secure: url.startsWith("https:") };
}

/** For whom a page is made: in which language, and who has signed in. */
export async function readerOf({ database, settings, now }: Inbox, request: FastifyRequest): Promise<Reader> {
  const cookie = request.cookies[sessionCookie(settings.url)];
  const session = cookie === undefined ? null : await findSession(database, cookie, now());
  const language = languageFor(request.cookies[LANGUAGE_COOKIE], request.headers["accept-language"]);
  return { language, words: wordsIn(language), session };
}

/** The session behind a form. Throws a refusal where the form was not made for it, or was sent by another site. */
export function demandForm(request: FastifyRequest, url: string, session: Session | null): Session {
  demandOwnSite(request, url);
  const { token } = Object(request.body) as { token?: unknown };
  if (!session) throw new Refusal(401, "sign in first");
  if (typeof token !== "string" || !isSame(token, session.formToken)) throw new Refusal(403, "this form is not yours");
  return session;
}

/** Throws a refusal where a browser says that another site sends the form. */
export function demandOwnSite({ headers }: FastifyRequest, url: string): void {
  const site = headers["sec-fetch-site"];
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  if (isForeign || (headers.origin !== undefined && headers.origin !== new URL(url).origin))
    throw new Refusal(403, "this form was sent by another site");
}

/** Sends whoever has not signed in to where they can. */
export function toSignIn(reply: FastifyReply): FastifyReply {
  return reply.redirect("/editors/sign-in", 303);
}
