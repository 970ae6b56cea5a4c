import type { FastifyInstance, FastifyReply } from "fastify";
import { Refusal } from "../refusal.ts";

/** Says of an address in a reply's headers, `Allow` among them, what can be done with it. */
type Describe = (reply: FastifyReply) => void;

/** Answers methods that an address does not have with 405, before anything of the request is read. */
export function refuseMethods(app: FastifyInstance, url: string, methods: readonly string[], describe: Describe): void {
  const onRequest = async (_: unknown, reply: FastifyReply) => {
    describe(reply);
    throw new Refusal(405, "this address does not have that method; see Allow");
  };
  app.route({ method: [...methods], url, onRequest, schema: { hide: true }, handler: async () => undefined });
}
