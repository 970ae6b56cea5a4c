import type { FastifyReply, FastifyRequest } from "fastify";
import type { Json } from "#report/annotation.ts";
import { Refusal } from "../refusal.ts";
import { etagOf, names } from "./etag.ts";
import { ANNOTATION_TYPE, acceptedType } from "./media-type.ts";

/** Sends a document in the type that the request wants, or that it has it already. Throws a refusal where we have no such type. */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, document: Json): FastifyReply {
  const type = acceptedType(request.headers.accept);
  if (!type) throw new Refusal(406, "reports come as application/ld+json or application/json");
  const body = JSON.stringify(document);
  const etag = etagOf(type, body);
  // Who asks decides whether the reporter is named.
  reply
    .header("vary", "Accept, Authorization, Prefer")
    .header("etag", etag)
    .header("cache-control", "private, no-cache");
  const has = request.headers["if-none-match"];
  if (reply.statusCode === 200 && has !== undefined && names(has, [etag])) return reply.code(304).send();
  return reply.header("content-type", type).send(body);
}

/** The tags under which a document may be known, by which types it was had in. */
export function possibleEtags(documents: readonly Json[]): string[] {
  const bodies = documents.map((document) => JSON.stringify(document));
  return [ANNOTATION_TYPE, acceptedType("application/json") ?? ""].flatMap((type) =>
    bodies.map((body) => etagOf(type, body)),
  );
}
