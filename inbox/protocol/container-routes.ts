import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { demandToken } from "../access/bearer.ts";
import type { Inbox } from "../inbox.ts";
import { DESCRIPTIONS } from "../operations/api-descriptions.ts";
import { Refusal } from "../refusal.ts";
import { containedReports, containerState } from "../storage/container.ts";
import { findPublisher, type Publisher } from "../storage/publishers.ts";
import {
  type Collection,
  collectionDocument,
  collectionUrl,
  PAGE_LENGTH,
  pageDocument,
  pagesOf,
} from "./collection-document.ts";
import { allowAnyOrigin } from "./cors.ts";
import { ANNOTATION_TYPE } from "./media-type.ts";
import { preferred, type Representation } from "./prefer.ts";
import { receiveReport } from "./receive-report.ts";
import { refuseMethods } from "./refuse-methods.ts";
import { sendDocument } from "./respond.ts";

const METHODS = "GET, HEAD, OPTIONS, POST";
const LINKS = [
  '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
].join(", ");

type InContainer = { Params: { publisher: string }; Querystring: { iris?: string; minimal?: string; page?: string } };

/** The container of each publisher: https://www.w3.org/TR/annotation-protocol/#annotation-containers. */
export function containerRoutes(app: FastifyInstance, inbox: Inbox): void {
  const { settings } = inbox;
  const onRequest = async (_: FastifyRequest, reply: FastifyReply) => describeContainer(reply);
  const rateLimit = { max: settings.reportsPerMinute, timeWindow: "1 minute" };
  app.options("/reports/:publisher/", { onRequest, schema: DESCRIPTIONS.container.options }, (_, reply) =>
    reply.code(204).send(),
  );
  app.get<InContainer>("/reports/:publisher/", { onRequest, schema: DESCRIPTIONS.container.get }, (request, reply) =>
    sendContainer(inbox, request, reply),
  );
  app.post<InContainer>(
    "/reports/:publisher/",
    { onRequest, schema: DESCRIPTIONS.container.post, config: { rateLimit } },
    async (request, reply) => receiveReport(inbox, await publisherOf(inbox, request), request, reply),
  );
  refuseMethods(app, "/reports/:publisher/", ["DELETE", "PATCH", "PUT"], describeContainer);
}

async function publisherOf({ database }: Inbox, { params }: FastifyRequest<InContainer>): Promise<Publisher> {
  const publisher = await findPublisher(database, params.publisher);
  if (!publisher) throw new Refusal(404, "there is no such container");
  return publisher;
}

function describeContainer(reply: FastifyReply): void {
  allowAnyOrigin(reply, METHODS);
  reply.header("allow", METHODS).header("link", LINKS).header("accept-post", `${ANNOTATION_TYPE}, application/json`);
}

async function sendContainer(
  inbox: Inbox,
  request: FastifyRequest<InContainer>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings } = inbox;
  const { id: publisher } = await publisherOf(inbox, request);
  await demandToken(database, request, publisher, "read");
  const { query } = request;
  const asked = preferred(singleHeader(request.headers.prefer));
  const form: Representation = asked ?? { iris: query.iris === "1", minimal: query.minimal === "1" };
  const collection = { base: settings.url, publisher, ...(await containerState(database, publisher)) };
  if (asked) reply.header("preference-applied", "return=representation");
  if (query.page !== undefined) return sendPage(inbox, collection, form, request, reply);
  reply.header("content-location", collectionUrl(collection, form));
  const first = form.minimal ? [] : await reportsOf(inbox, collection, 0);
  return sendDocument(request, reply, collectionDocument(collection, form, first));
}

async function sendPage(
  inbox: Inbox,
  collection: Collection,
  form: Representation,
  request: FastifyRequest<InContainer>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const page = /^\d{1,7}$/.test(request.query.page ?? "") ? Number(request.query.page) : -1;
  if (page < 0 || page >= Math.max(1, pagesOf(collection.total))) throw new Refusal(404, "there is no such page");
  return sendDocument(request, reply, pageDocument(collection, form, page, await reportsOf(inbox, collection, page)));
}

function reportsOf({ database }: Inbox, { publisher }: Collection, page: number) {
  return containedReports(database, publisher, { offset: page * PAGE_LENGTH, limit: PAGE_LENGTH });
}

function singleHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
