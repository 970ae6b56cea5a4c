import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { h } from "preact";
import * as z from "zod/mini";
import type { Inbox } from "../inbox.ts";
import { isPassword } from "../secrets/password.ts";
import { findEditor } from "../storage/editors.ts";
import { beginSession, endSession } from "../storage/sessions.ts";
import { sendPage } from "./send-page.ts";
import {
  cookieOptions,
  demandForm,
  demandOwnSite,
  LANGUAGE_COOKIE,
  readerOf,
  sessionCookie,
  toSignIn,
} from "./session.ts";
import { SignInPage } from "./views/sign-in-page.ts";
import { LANGUAGES } from "./words.ts";

const QUARTER = "15 minutes";
const YEAR = 365 * 86_400;
const SignIn = z.object({
  name: z.string().check(z.maxLength(100), z.regex(/^[^\0]*$/)),
  password: z.string().check(z.maxLength(1_000)),
});

/** Signing in and out, and the choice of a language. */
export function signInRoutes(app: FastifyInstance, inbox: Inbox): void {
  const { settings, database } = inbox;
  const schema = { hide: true };
  app.get("/editors/sign-in", { schema }, async (request, reply) =>
    sendPage(reply, h(SignInPage, { reader: await readerOf(inbox, request), problem: null })),
  );
  const byAddress = { max: settings.signIns, timeWindow: QUARTER };
  app.post("/editors/sign-in", { schema, config: { rateLimit: byAddress } }, (request, reply) =>
    signIn(inbox, request, reply),
  );
  app.post("/editors/sign-out", { schema }, async (request, reply) => {
    const { session } = await readerOf(inbox, request);
    demandForm(request, settings.url, session);
    const name = sessionCookie(settings.url);
    await endSession(database, request.cookies[name] ?? "");
    return toSignIn(reply.clearCookie(name, cookieOptions(settings.url)));
  });
  app.get<{ Params: { code: string } }>("/editors/language/:code", { schema }, async ({ params }, reply) => {
    if (LANGUAGES.has(params.code))
      reply.setCookie(LANGUAGE_COOKIE, params.code, { ...cookieOptions(settings.url), maxAge: YEAR });
    return reply.redirect("/editors/reports", 303);
  });
}

async function signIn(inbox: Inbox, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { database, settings, now, log } = inbox;
  demandOwnSite(request, settings.url);
  const form = SignIn.safeParse(request.body);
  const editor = form.success ? await findEditor(database, form.data.name) : null;
  const isRight = form.success && (await isPassword(form.data.password, editor?.password ?? null));
  if (!editor || !isRight) {
    log.warn("signing in failed");
    const reader = { ...(await readerOf(inbox, request)), session: null };
    return sendPage(reply.code(403), h(SignInPage, { reader, problem: reader.words.signInFailed }));
  }
  const cookie = await beginSession(database, editor.name, now());
  reply.setCookie(sessionCookie(settings.url), cookie, cookieOptions(settings.url));
  return reply.redirect("/editors/reports", 303);
}
