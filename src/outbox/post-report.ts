import { annotationOf } from "#report/annotation.ts";
import type { Decision, Outcome } from "#report/delivery.ts";
import { type HttpReply, readDecision, readPostReply } from "#report/read-reply.ts";
import type { Report } from "#report/report.ts";
import { replyOf } from "./reply-of.ts";

const ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Deleted before, and the answer to that was lost. */
const GONE = new Set([404, 410]);

/** How long a server may take for its answer, in ms. */
export interface Patience {
  patience: number;
}

/**
 * Posts a report to a container by the Web Annotation Protocol (https://www.w3.org/TR/annotation-protocol/). Never rejects: what came
 * of it, no answer included, is the outcome. No cookie is sent, and no redirection followed.
 */
export async function postReport(
  report: Report,
  container: string,
  token: string,
  { patience }: Patience,
): Promise<Outcome> {
  const reply = await exchange(container, patience, {
    method: "POST",
    headers: {
      ...accepting(token),
      "content-type": ANNOTATION,
      prefer: "return=representation",
      // https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
      "idempotency-key": `"${report.id}"`,
    },
    body: JSON.stringify(annotationOf(report)),
  });
  if ("problem" in reply) return { kind: "later", problem: reply.problem, pause: null, answered: false };
  return readPostReply(reply, container, report.id, new Date());
}

/** Asks a receiver what has become of a report that it has; null where there is nothing new, or no answer. */
export async function askAbout(
  location: string,
  etag: string | null,
  token: string,
  { patience }: Patience,
): Promise<Decision | null> {
  const headers = { ...accepting(token), ...(etag !== null && { "if-none-match": etag }) };
  const reply = await exchange(location, patience, { headers });
  return "problem" in reply ? null : readDecision(reply);
}

/** Asks a receiver to delete a report; null once it is not there any more, else why it may be there still. */
export async function askToDelete(location: string, token: string, { patience }: Patience): Promise<string | null> {
  const reply = await exchange(location, patience, { method: "DELETE", headers: accepting(token) });
  if ("problem" in reply) return reply.problem;
  const { status } = reply;
  return (status >= 200 && status < 300) || GONE.has(status) ? null : `it was answered with ${status}`;
}

function accepting(token: string): Record<string, string> {
  return { accept: ANNOTATION, ...(token !== "" && { authorization: `Bearer ${token}` }) };
}

async function exchange(url: string, patience: number, request: RequestInit): Promise<HttpReply | { problem: string }> {
  try {
    const response = await fetch(url, {
      ...request,
      signal: AbortSignal.timeout(patience),
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    return await replyOf(response);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
