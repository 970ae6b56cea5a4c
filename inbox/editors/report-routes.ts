import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { h } from "preact";
import type { Inbox } from "../inbox.ts";
import { Refusal } from "../refusal.ts";
import { decide } from "../storage/decide.ts";
import { findBySeq } from "../storage/find-report.ts";
import type { InboxReport } from "../storage/kept-report.ts";
import { countByState, listReports, similarReports } from "../storage/list-reports.ts";
import { newNeighbours } from "../storage/neighbours.ts";
import { readDecision } from "./read-decision.ts";
import { readFilter } from "./read-filter.ts";
import { sendPage } from "./send-page.ts";
import { demandForm, readerOf, toSignIn } from "./session.ts";
import { ListPage } from "./views/list-page.ts";
import type { Reader } from "./views/page-frame.ts";
import { ReportPage } from "./views/report-page.ts";
import { filled } from "./words.ts";

const PAGE_LENGTH = 50;

type OfReport = { Params: { seq: string }; Querystring: { decided?: string } };

/** The list of reports, and each by itself; only those of the editor's publisher. */
export function reportRoutes(app: FastifyInstance, inbox: Inbox): void {
  const schema = { hide: true };
  app.get<{ Querystring: Record<string, unknown> }>("/editors/reports", { schema }, async (request, reply) => {
    const reader = await readerOf(inbox, request);
    return reader.session ? sendList(inbox, reader, reader.session.publisher, request.query, reply) : toSignIn(reply);
  });
  app.get<OfReport>("/editors/reports/:seq", { schema }, async (request, reply) => {
    const reader = await readerOf(inbox, request);
    if (!reader.session) return toSignIn(reply);
    const kept = await reportOf(inbox, reader.session.publisher, request);
    const { decided } = request.query;
    const message = /^\d{1,3}$/.test(decided ?? "") ? filled(reader.words.decided, { count: Number(decided) }) : null;
    return sendReport(inbox, reader, kept, message, reply);
  });
  app.post<OfReport>("/editors/reports/:seq", { schema }, (request, reply) => takeDecision(inbox, request, reply));
}

async function sendList(
  { database }: Inbox,
  reader: Reader,
  publisher: string,
  query: Readonly<Record<string, unknown>>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const filter = readFilter(query);
  // One more than is shown tells whether there are older ones.
  const found = await listReports(database, publisher, filter, PAGE_LENGTH + 1);
  const reports = found.slice(0, PAGE_LENGTH);
  const older = found.length > PAGE_LENGTH ? (reports.at(-1)?.seq ?? null) : null;
  const counts = await countByState(database, publisher);
  return sendPage(reply, h(ListPage, { reader, filter, reports, counts, older }));
}

async function sendReport(
  { database }: Inbox,
  reader: Reader,
  kept: InboxReport,
  message: string | null,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const similar = await similarReports(database, kept);
  const { older, newer } = await newNeighbours(database, kept.publisher, kept.seq);
  return sendPage(reply, h(ReportPage, { reader, kept, similar, next: older, previous: newer, message }));
}

async function reportOf(
  { database }: Inbox,
  publisher: string,
  { params }: FastifyRequest<OfReport>,
): Promise<InboxReport> {
  const seq = /^\d{1,15}$/.test(params.seq) ? Number(params.seq) : null;
  const kept = seq === null ? null : await findBySeq(database, publisher, seq);
  if (!kept) throw new Refusal(404, "there is no such report");
  return kept;
}

/** Keeps the decision and goes on to the next new report, so that a day's reports are one after the other. */
async function takeDecision(
  inbox: Inbox,
  request: FastifyRequest<OfReport>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings, metrics, now } = inbox;
  const reader = await readerOf(inbox, request);
  const { publisher, editor } = demandForm(request, settings.url, reader.session);
  const kept = await reportOf(inbox, publisher, request);
  const decision = readDecision(request.body);
  if (!decision) throw new Refusal(400, "this is no decision");
  const { state, note, changed, withSimilar } = decision;
  const count = await decide(database, { ...kept, changed }, { state, note, editor, withSimilar }, now());
  if (count === 0) return sendReport(inbox, reader, kept, reader.words.changed, reply.code(409));
  metrics.decided.inc({ publisher, state }, count);
  const { older, newer } = await newNeighbours(database, publisher, kept.seq);
  return reply.redirect(`/editors/reports/${older ?? newer ?? kept.seq}?decided=${count}`, 303);
}
