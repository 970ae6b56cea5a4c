import type { FastifyReply } from "fastify";
import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";

/** Sends a page. No browser keeps it: after signing out, nobody finds it by going back. */
export function sendPage(reply: FastifyReply, page: JSX.Element): FastifyReply {
  const html = `<!doctype html>${renderToString(page)}`;
  return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}
