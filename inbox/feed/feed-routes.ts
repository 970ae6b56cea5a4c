import type { FastifyInstance } from "fastify";
import { demandToken } from "../access/bearer.ts";
import type { Inbox } from "../inbox.ts";
import { DESCRIPTIONS } from "../operations/api-descriptions.ts";
import { etagOf, names } from "../protocol/etag.ts";
import { newestReports } from "../storage/container.ts";
import { atomFeed } from "./atom.ts";

const TYPE = "application/atom+xml; charset=utf-8";
const ENTRIES = 50;

/** The newest reports of a publisher, for readers of feeds; the token may come as the password of HTTP's basic authentication. */
export function feedRoutes(app: FastifyInstance, { database, settings, now }: Inbox): void {
  app.get<{ Params: { publisher: string } }>(
    "/feeds/:publisher.atom",
    { schema: DESCRIPTIONS.feed },
    async (request, reply) => {
      const { publisher } = request.params;
      await demandToken(database, request, publisher, "read");
      const feed = atomFeed(settings.url, publisher, await newestReports(database, publisher, ENTRIES), now());
      const etag = etagOf(TYPE, feed);
      reply.header("etag", etag).header("cache-control", "private, no-cache");
      if (names(request.headers["if-none-match"] ?? "", [etag])) return reply.code(304).send();
      return reply.type(TYPE).send(feed);
    },
  );
}
