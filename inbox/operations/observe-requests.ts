import type { FastifyInstance } from "fastify";
import type { Inbox } from "../inbox.ts";

/** Logs and counts each answer, by the pattern of its route: the address itself would name the report, or what was searched for. */
export function observeRequests(app: FastifyInstance, { log, metrics }: Inbox): void {
  app.addHook("onResponse", async ({ method, routeOptions, id }, reply) => {
    const route = routeOptions.url ?? "none";
    const { statusCode: status, elapsedTime } = reply;
    metrics.requests.observe({ method, route, status: String(status) }, elapsedTime / 1_000);
    log.info({ request: id, method, route, status, ms: Math.round(elapsedTime) }, "answered");
  });
}
