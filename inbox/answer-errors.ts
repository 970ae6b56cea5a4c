import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { Refusal } from "./refusal.ts";

/** Answers whatever is thrown, in one line of plain text. What is our fault is logged, and not told. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => answer(reply, 404, "there is nothing here"));
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    if (error instanceof Refusal) return answer(reply.headers(error.headers), error.status, error.message);
    const status = error.statusCode ?? 500;
    if (status < 500) return answer(reply, status, error.message);
    request.log.error({ err: error, route: request.routeOptions.url }, "request failed");
    return answer(reply, isUnreachable(error) ? 503 : 500, "the inbox failed; try again later");
  });
}

function answer(reply: FastifyReply, status: number, line: string): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").type("text/plain; charset=utf-8").send(`${line}\n`);
}

/** Whether the database is away: shutting down, starting, or not listening. It may be back soon. */
function isUnreachable({ code }: { code?: string }): boolean {
  return /^(?:57P0|08|53|ECONN|ETIMEDOUT|EPIPE)/.test(code ?? "");
}
