import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { answerErrors } from "./answer-errors.ts";
import { editorRoutes } from "./editors/editor-routes.ts";
import { feedRoutes } from "./feed/feed-routes.ts";
import type { Inbox } from "./inbox.ts";
import { apiOf } from "./operations/api-descriptions.ts";
import { observeRequests } from "./operations/observe-requests.ts";
import { operationRoutes } from "./operations/operation-routes.ts";
import { annotationRoutes } from "./protocol/annotation-routes.ts";
import { containerRoutes } from "./protocol/container-routes.ts";

/** The longest report that the schema lets through, in the letters that take most room, with all its parts. */
const MAX_BODY = 256 * 1_024;
/** A client that sends more slowly holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The inbox's server, not yet listening. */
export async function buildApp(inbox: Inbox): Promise<FastifyInstance> {
  const { settings, log } = inbox;
  const app = Fastify({
    loggerInstance: log,
    // Its lines hold addresses of reports; ours are in observe-requests.ts.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: settings.trustProxy,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 100 },
  }) as unknown as FastifyInstance;
  answerErrors(app);
  observeRequests(app, inbox);
  readJsonLd(app);
  await app.register(helmet, protection(settings.url.startsWith("https:")));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 16 * 1_024 });
  await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: "1 minute" });
  await app.register(swagger, { openapi: apiOf(settings.url) });
  await app.register(async (routes) => {
    containerRoutes(routes, inbox);
    annotationRoutes(routes, inbox);
    feedRoutes(routes, inbox);
    operationRoutes(routes, inbox);
    editorRoutes(routes, inbox);
  });
  return app;
}

/** JSON-LD and JSON only; an object that names its prototype is an attack, whatever becomes of it. */
function readJsonLd(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser(["application/ld+json", "application/json"], { parseAs: "string" }, parse);
}

/** Pages load nothing but the inbox's own style and script, and stand in no frame. */
function protection(isSecure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: isSecure,
    // Without any, browsers would not say that a form of ours comes from here.
    referrerPolicy: { policy: "same-origin" as const },
  };
}
