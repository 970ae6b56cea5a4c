import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { holdsToken, notAllowed, tokenIn } from "../access/bearer.ts";
import type { Inbox } from "../inbox.ts";
import { DESCRIPTIONS } from "../operations/api-descriptions.ts";
import { Refusal } from "../refusal.ts";
import { hashOf } from "../secrets/token.ts";
import { deleteByReporter } from "../storage/delete-report.ts";
import { findReport } from "../storage/find-report.ts";
import type { InboxReport } from "../storage/kept-report.ts";
import { annotationDocument } from "./annotation-document.ts";
import { allowAnyOrigin } from "./cors.ts";
import { names } from "./etag.ts";
import { refuseMethods } from "./refuse-methods.ts";
import { possibleEtags, sendDocument } from "./respond.ts";

/** No PUT: nobody should find that words have changed under a decision. */
const METHODS = "DELETE, GET, HEAD, OPTIONS";
const LINKS = '<http://www.w3.org/ns/ldp#Resource>; rel="type", <http://www.w3.org/ns/oa#Annotation>; rel="type"';

type OfReport = { Params: { publisher: string; id: string } };

/** One report: https://www.w3.org/TR/annotation-protocol/#annotation-retrieval. Its address is known to its reporter and publisher. */
export function annotationRoutes(app: FastifyInstance, inbox: Inbox): void {
  const describe = (reply: FastifyReply) => {
    allowAnyOrigin(reply, METHODS);
    describeAnnotation(reply);
  };
  const onRequest = async (_: FastifyRequest, reply: FastifyReply) => describe(reply);
  app.options("/reports/:publisher/:id", { onRequest, schema: DESCRIPTIONS.annotation.options }, (_, reply) =>
    reply.code(204).send(),
  );
  app.get<OfReport>(
    "/reports/:publisher/:id",
    { onRequest, schema: DESCRIPTIONS.annotation.get },
    async (request, reply) => {
      const kept = await reportOf(inbox, request);
      const isPublisher = await holdsToken(inbox.database, request, kept.publisher, "read");
      const document = annotationDocument(kept, inbox.settings.url, isPublisher ? "publisher" : "anybody");
      return sendDocument(request, reply, document);
    },
  );
  app.delete<OfReport>(
    "/reports/:publisher/:id",
    { onRequest, schema: DESCRIPTIONS.annotation.delete },
    (request, reply) => deleteReport(inbox, request, reply),
  );
  refuseMethods(app, "/reports/:publisher/:id", ["PATCH", "POST", "PUT"], describe);
}

/** Says what kind of thing a report is, and what can be done with it. */
export function describeAnnotation(reply: FastifyReply): void {
  reply.header("allow", METHODS).header("link", LINKS);
}

async function reportOf({ database }: Inbox, { params }: FastifyRequest<OfReport>): Promise<InboxReport> {
  const kept = await findReport(database, params.publisher, params.id);
  if (kept === "deleted") throw new Refusal(410, "this report was deleted");
  if (!kept) throw new Refusal(404, "there is no such report");
  return kept;
}

async function deleteReport(
  inbox: Inbox,
  request: FastifyRequest<OfReport>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings, metrics, now } = inbox;
  const kept = await reportOf(inbox, request);
  const token = tokenIn(request);
  if (token === null) throw notAllowed(null);
  const match = request.headers["if-match"];
  if (match !== undefined && !names(match, etagsOf(kept, settings.url)))
    throw new Refusal(412, "the report has changed since");
  if (!(await deleteByReporter(database, kept.publisher, kept.report.id, hashOf(token), now())))
    throw notAllowed(token);
  metrics.deleted.inc({ publisher: kept.publisher });
  return reply.code(204).send();
}

function etagsOf(kept: InboxReport, base: string): string[] {
  return possibleEtags([annotationDocument(kept, base, "anybody"), annotationDocument(kept, base, "publisher")]);
}
