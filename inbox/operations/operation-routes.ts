import type { FastifyInstance } from "fastify";
import { tokenIn } from "../access/bearer.ts";
import type { Inbox } from "../inbox.ts";
import { Refusal } from "../refusal.ts";
import { isSame } from "../secrets/token.ts";
import { DESCRIPTIONS } from "./api-descriptions.ts";

/** Whether the inbox works, for whoever restarts it; and what it has done, for who holds the token of the settings. */
export function operationRoutes(app: FastifyInstance, { database, settings, metrics }: Inbox): void {
  app.get("/healthz", { schema: DESCRIPTIONS.health }, async (_, reply) => {
    await database.query("SELECT 1");
    return reply.header("cache-control", "no-store").type("text/plain").send("ok\n");
  });
  app.get("/metrics", { schema: DESCRIPTIONS.metrics }, async (request, reply) => {
    const token = tokenIn(request);
    if (settings.metricsToken === null) throw new Refusal(404, "METRICS_TOKEN is not set");
    if (token === null || !isSame(token, settings.metricsToken))
      throw new Refusal(401, "this takes METRICS_TOKEN", { "www-authenticate": "Bearer" });
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
