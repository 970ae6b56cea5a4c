import * as z from "zod/mini";
import type { Decision, Outcome, Receipt } from "./delivery.ts";
import { retryAfter } from "./pace.ts";

/** What a server answered, as far as it came through. */
export interface HttpReply {
  status: number;
  header: (name: string) => string | null;
  /** Null where the reply broke off, or was too long to be one. */
  body: string | null;
}

/** Refusals that time may change: conflict with an attempt of ours, too early, too many. */
const PASSING = new Set([408, 409, 421, 423, 424, 425, 429]);
/** Faults of a server that will not go away by themselves. */
const LASTING = new Set([501, 505]);
const MAX_WORDS = 200;
/** What may stand behind `Bearer`: https://www.rfc-editor.org/rfc/rfc6750#section-2.1. */
const TOKEN = /^[\w.~+/-]{16,200}$/;

/** What names an annotation: its own id, or those that a server has to keep. */
const Named = z.object({ id: z.optional(z.string()), canonical: z.optional(z.string()), via: z.optional(z.unknown()) });
/** A body by which a receiver says what it has decided; docs/reports.md has the words. */
const DecisionBody = z.object({
  purpose: z.literal("moderating"),
  value: z.enum(["accepted", "rejected", "corrected"]),
});
const ReplyBody = z.object({ purpose: z.literal("replying"), value: z.string() });

/** What a container's answer to a posted report comes to. `container` and `id` are those of the request. */
export function readPostReply(reply: HttpReply, container: string, id: string, now: Date): Outcome {
  const { status } = reply;
  if (status >= 200 && status < 300) return readSuccess(reply, container, id);
  // Followed, the report would go to a server that nobody has chosen.
  if (status < 400) return { kind: "refused", problem: `the server sends elsewhere (${status})` };
  const problem = `${status}${wordsOf(reply)}`;
  if (status === 409 && receipt(reply, container).location !== null) return accepted(reply, container);
  const isPassing = PASSING.has(status) || (status >= 500 && !LASTING.has(status));
  if (!isPassing) return { kind: "refused", problem };
  return {
    kind: "later",
    problem,
    pause: retryAfter(reply.header("retry-after"), reply.header("date"), now),
    answered: true,
  };
}

/** What a receiver has decided about a report that it has, by its answer to a later look; null where nothing is new. */
export function readDecision(reply: HttpReply): Decision | null {
  if (reply.status !== 200 || reply.body === null) return null;
  const bodies = bodiesOf(reply.body);
  const decision = bodies.flatMap((body) => DecisionBody.safeParse(body).data ?? [])[0];
  return { state: decision?.value ?? "accepted", note: noteIn(bodies), etag: etagOf(reply) };
}

/** Only what names our report is an answer to it: a log-in page of a hotel's network answers 200 as well. */
function readSuccess(reply: HttpReply, container: string, id: string): Outcome {
  if (reply.status === 201 || namesReport(reply.body, id)) return accepted(reply, container);
  return {
    kind: "later",
    problem: `${reply.status}: not the answer of an annotation server`,
    pause: null,
    answered: true,
  };
}

function accepted(reply: HttpReply, container: string): Outcome {
  return {
    kind: "accepted",
    receipt: receipt(reply, container),
    note: reply.body === null ? null : noteIn(bodiesOf(reply.body)),
  };
}

/** A location on another host is not kept: it would be asked later, and nobody has chosen that host. */
function receipt(reply: HttpReply, container: string): Receipt {
  const location = reply.header("location");
  const url = location !== null && URL.canParse(location, container) ? new URL(location, container) : null;
  const isOwn = url !== null && url.origin === new URL(container).origin && url.href.length <= 2_000;
  const deletion = reply.header("claimscope-deletion-token");
  const isToken = deletion !== null && TOKEN.test(deletion);
  return { location: isOwn ? url.href : null, etag: etagOf(reply), ...(isToken && { deletion }) };
}

function etagOf(reply: HttpReply): string | null {
  const etag = reply.header("etag");
  return etag !== null && etag.length <= 200 ? etag : null;
}

function namesReport(body: string | null, id: string): boolean {
  const named = Named.safeParse(parsed(body));
  if (!named.success) return false;
  const { id: own, canonical, via } = named.data;
  return [own, canonical, via].flat().includes(`urn:uuid:${id}`);
}

function bodiesOf(json: string): unknown[] {
  const { body } = Object(parsed(json)) as { body?: unknown };
  return [body ?? []].flat().slice(0, 50);
}

function noteIn(bodies: readonly unknown[]): string | null {
  const said = bodies.flatMap((body) => ReplyBody.safeParse(body).data ?? [])[0];
  return said ? said.value.slice(0, 2_000) : null;
}

/** Null for what is no JSON: the server's status has said already how it went. */
function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/** The beginning of a short plain answer, in which many servers say what is the matter. */
function wordsOf({ header, body }: HttpReply): string {
  const isPlain = /^(?:text\/plain|application\/(?:problem\+)?json)\b/i.test(header("content-type") ?? "");
  const words = isPlain && body ? body.replace(/\s+/g, " ").trim().slice(0, MAX_WORDS) : "";
  return words && `: ${words}`;
}
