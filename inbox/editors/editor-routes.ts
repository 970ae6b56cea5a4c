import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Inbox } from "../inbox.ts";
import { etagOf, names } from "../protocol/etag.ts";
import { reportRoutes } from "./report-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";

const FILES: readonly [file: string, type: string][] = [
  ["style.css", "text/css; charset=utf-8"],
  ["keys.js", "text/javascript; charset=utf-8"],
];

/** What editors work with in their browser. */
export function editorRoutes(app: FastifyInstance, inbox: Inbox): void {
  app.get("/", { schema: { hide: true } }, (_, reply) => reply.redirect("/editors/reports", 303));
  for (const [file, type] of FILES) sendFile(app, file, type);
  signInRoutes(app, inbox);
  reportRoutes(app, inbox);
}

function sendFile(app: FastifyInstance, file: string, type: string): void {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  const etag = etagOf(type, text);
  app.get(`/editors/${file}`, { schema: { hide: true } }, (request, reply) => {
    reply.header("etag", etag).header("cache-control", "no-cache");
    return names(request.headers["if-none-match"] ?? "", [etag]) ? reply.code(304).send() : reply.type(type).send(text);
  });
}
