/** What /openapi.json says of each route, in JSON Schema as OpenAPI 3.1 has it. */

const TEXT = { type: "string" };
const line = (description: string) => ({ description, content: { "text/plain": { schema: TEXT } } });
const nothing = (description: string) => ({ description, type: "null" });
const linkedData = (description: string) => ({
  description,
  content: { "application/ld+json": { schema: { type: "object", additionalProperties: true } } },
});

const publisher = { type: "string", description: "Name of the publisher", maxLength: 63 };
const inContainer = { type: "object", properties: { publisher } };
const ofReport = {
  type: "object",
  properties: { publisher, id: { type: "string", description: "UUID of the report", maxLength: 100 } },
};
const readToken = [{ read: [] }];

export const DESCRIPTIONS = {
  container: {
    options: { summary: "What a container takes", params: inContainer, response: { 204: nothing("See its headers") } },
    get: {
      summary: "The reports of a publisher, in pages",
      params: inContainer,
      querystring: {
        type: "object",
        properties: {
          iris: { type: "string", description: "1: addresses only" },
          minimal: { type: "string", description: "1: no page within" },
          page: { type: "string", description: "Number of a page, from 0" },
        },
      },
      security: readToken,
      response: {
        200: linkedData("AnnotationCollection or AnnotationPage"),
        401: line("No token"),
        403: line("Another's token"),
      },
    },
    post: {
      summary: "Delivers a report",
      description:
        "The same report is kept once, however often it comes. The header Claimscope-Deletion-Token lets the reporter delete it.",
      consumes: ["application/ld+json", "application/json"],
      params: inContainer,
      // Without a type, so that what is no report is refused by the report's own schema.
      body: { description: "A Web Annotation as Claimscope writes it" },
      response: {
        201: linkedData("Kept"),
        200: linkedData("Was there already"),
        409: line("Another report has this UUID"),
        410: line("Was deleted by its reporter"),
        413: line("Too large"),
        415: line("Not JSON-LD"),
        422: line("Not a report, or not on a page of this publisher"),
        429: line("Too many, see Retry-After"),
      },
    },
  },
  annotation: {
    options: {
      summary: "What can be done with a report",
      params: ofReport,
      response: { 204: nothing("See its headers") },
    },
    get: {
      summary: "A report, with what was decided about it",
      params: ofReport,
      security: [...readToken, {}],
      response: {
        200: linkedData("Annotation"),
        304: nothing("Not changed"),
        404: line("Never there"),
        410: line("Deleted"),
      },
    },
    delete: {
      summary: "Deletes a report for its reporter",
      params: ofReport,
      security: [{ deletion: [] }],
      response: {
        204: nothing("Deleted"),
        401: line("No token"),
        403: line("Another's token"),
        412: line("Changed since"),
      },
    },
  },
  feed: {
    summary: "The newest reports, as an Atom feed",
    params: inContainer,
    security: readToken,
    response: {
      200: { description: "Atom", content: { "application/atom+xml": { schema: TEXT } } },
      401: line("No token"),
    },
  },
  health: {
    summary: "Whether the inbox works",
    response: { 200: line("It does"), 503: line("Its database does not answer") },
  },
  metrics: {
    summary: "Counts and times, for Prometheus",
    security: [{ metrics: [] }],
    response: { 200: line("Metrics") },
  },
};

/** What /openapi.json says of the whole. */
export function apiOf(url: string) {
  const bearer = (description: string) => ({ type: "http" as const, scheme: "bearer", description });
  return {
    openapi: "3.1.0",
    info: { title: "Claimscope inbox", version: "1", description: "Takes in reports on health articles." },
    servers: [{ url }],
    components: {
      securitySchemes: {
        read: bearer("A publisher's token"),
        deletion: bearer("What the delivery of the report was answered with"),
        metrics: bearer("METRICS_TOKEN of the settings"),
      },
    },
  };
}
