import type { FastifyReply } from "fastify";

const ALLOWED_HEADERS = "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer";
/** By which a reporter may delete a report; told in the answer to its delivery only. */
export const DELETION_HEADER = "claimscope-deletion-token";
const EXPOSED_HEADERS = `Accept-Post, Allow, Content-Location, ETag, Link, Location, Retry-After, ${DELETION_HEADER}`;
const DAY = 86_400;

/** Lets any page speak to the protocol's resources: they know no cookies, so that a page can do no more than who holds a token. */
export function allowAnyOrigin(reply: FastifyReply, methods: string): void {
  reply
    .header("access-control-allow-origin", "*")
    .header("access-control-expose-headers", EXPOSED_HEADERS)
    .header("access-control-allow-methods", methods)
    .header("access-control-allow-headers", ALLOWED_HEADERS)
    .header("access-control-max-age", DAY);
}
