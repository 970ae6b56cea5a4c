import type { FastifyReply, FastifyRequest } from "fastify";
import type { Report } from "#report/report.ts";
import { demandToken } from "../access/bearer.ts";
import type { Inbox } from "../inbox.ts";
import { Refusal } from "../refusal.ts";
import { hashOf, newToken } from "../secrets/token.ts";
import { type Added, addReport } from "../storage/add-report.ts";
import { type Publisher, takesPage } from "../storage/publishers.ts";
import { annotationDocument, reportUrl } from "./annotation-document.ts";
import { describeAnnotation } from "./annotation-routes.ts";
import { DELETION_HEADER } from "./cors.ts";
import { readPosted } from "./read-posted.ts";
import { sendDocument } from "./respond.ts";

/**
 * Takes in a posted report: 201 the first time, 200 when the same comes again, with the same address; 409 where the name belongs to
 * another report, 410 where its reporter has deleted it. Answers only once it is kept.
 */
export async function receiveReport(
  inbox: Inbox,
  publisher: Publisher,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings, metrics } = inbox;
  if (publisher.needsToken) await demandToken(database, request, publisher.id, "post");
  const report = readPosted(request.body);
  if (!takesPage(publisher, report.source)) throw new Refusal(422, `${publisher.id} takes no reports on this page`);
  const deletion = newToken();
  const added = await keep(inbox, publisher, report, hashOf(deletion));
  metrics.received.inc({ publisher: publisher.id, outcome: added.kind });
  if (added.kind === "deleted") throw new Refusal(410, "the reporter has deleted this report");
  const location = reportUrl(settings.url, added.kept);
  if (added.kind === "other") throw new Refusal(409, "another report has this UUID", { location });
  reply.header("location", location).header(DELETION_HEADER, deletion);
  describeAnnotation(reply);
  reply.code(added.kind === "added" ? 201 : 200);
  return sendDocument(request, reply, annotationDocument(added.kept, settings.url, "anybody"));
}

/** Only a report that is to be announced takes a transaction: the announcement is kept with it or not at all. */
function keep(inbox: Inbox, { id, webhook }: Publisher, report: Report, deletion: string): Promise<Added> {
  const { database, now, announce } = inbox;
  if (!webhook) return addReport(database, id, report, deletion, now());
  return database.transaction(async (within) => {
    const added = await addReport(within, id, report, deletion, now());
    if (added.kind === "added") await announce(within, id, report.id);
    return added;
  });
}
