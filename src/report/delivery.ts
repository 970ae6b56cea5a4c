import * as z from "zod/mini";
import { maySend } from "./delivery-rules.ts";

const instant = z.iso.datetime();
/** Long enough for what a server says, in UTF-16 units; it is cut before it comes here. */
export const MAX_PROBLEM = 500;
const problem = z.string().check(z.maxLength(MAX_PROBLEM));
/** Address of the container that a report is posted to. */
const to = z.string().check(z.maxLength(2_000));
const attempts = z.int().check(z.gte(0));

/** A reply that says the report is there. */
export const Receipt = z.object({
  /** Where the server keeps it; null where it did not say. */
  location: z.nullable(z.string().check(z.maxLength(2_000))),
  /** The version of what it keeps there, to be asked whether it has changed. */
  etag: z.nullable(z.string().check(z.maxLength(200))),
  /** The secret by which the report can be deleted there; absent where the server gave none. */
  deletion: z.optional(z.string().check(z.maxLength(200))),
});
export type Receipt = z.infer<typeof Receipt>;

const arrived = {
  to,
  at: instant,
  receipt: Receipt,
  /** What the receiver adds to its answer, for the reader. */
  note: z.nullable(z.string().check(z.maxLength(2_000))),
  /** When the receiver was last asked what has become of it. */
  asked: instant,
};

/**
 * How far a report has come on its way.
 * - `draft`: kept on the device. `uncertain` where an earlier attempt may have arrived all the same.
 * - `waiting`: to be posted, not before an instant.
 * - `sending`: being posted; or it was, by a background script that the browser stopped.
 * - `sent`: handed over by the reader's own hand, as an e-mail or a file.
 * - `accepted`: the receiver has it. `rejected`, `corrected`: what became of it, as the receiver says.
 * - `refused`: the receiver does not take it, for a reason that trying again would not change.
 */
export const Delivery = z.discriminatedUnion("state", [
  z.object({ state: z.literal("draft"), uncertain: z.boolean() }),
  z.object({
    state: z.literal("waiting"),
    to,
    attempts,
    /** When it began to wait; a clock that shows an earlier time was set back, and no pause can be measured by it. */
    since: instant,
    notBefore: instant,
    /** Why the last attempt came to nothing; null before the first. */
    problem: z.nullable(problem),
  }),
  z.object({ state: z.literal("sending"), to, attempts, since: instant }),
  z.object({ state: z.literal("sent"), at: instant }),
  z.object({ state: z.literal("accepted"), ...arrived }),
  z.object({ state: z.literal("rejected"), ...arrived }),
  z.object({ state: z.literal("corrected"), ...arrived }),
  z.object({ state: z.literal("refused"), to, at: instant, problem }),
]);
export type Delivery = z.infer<typeof Delivery>;
export type DeliveryState = Delivery["state"];
type In<S extends DeliveryState> = Extract<Delivery, { state: S }>;

/**
 * What came of an attempt. `pause`: how long the server wants to be left alone, in ms; null where it did not say. `answered`: whether
 * the server is there at all.
 */
export type Outcome =
  | { kind: "accepted"; receipt: Receipt; note: string | null }
  | { kind: "later"; problem: string; pause: number | null; answered: boolean }
  | { kind: "refused"; problem: string };

/** What the receiver has decided about a report that it has. */
export type Decision = { state: "accepted" | "rejected" | "corrected"; note: string | null; etag: string | null };

export const NEW: Delivery = { state: "draft", uncertain: false };

/** The report is to be posted to a container. Throws where it is on its way, or has arrived. */
export function queued(delivery: Delivery, container: string, now: Date): In<"waiting"> {
  if (!maySend(delivery)) throw new Error(`a report that is ${delivery.state} cannot be sent again`);
  const at = now.toISOString();
  const tried = delivery.state === "waiting" && delivery.to === container ? delivery.attempts : 0;
  return { state: "waiting", to: container, attempts: tried, since: at, notBefore: at, problem: null };
}

/** The reader has handed it over by themselves. Throws where it is on its way, or has arrived. */
export function handedOver(delivery: Delivery, now: Date): In<"sent"> {
  if (!maySend(delivery)) throw new Error(`a report that is ${delivery.state} was not handed over`);
  return { state: "sent", at: now.toISOString() };
}

/** The reader takes it back from sending, or says that they have not handed it over after all. Throws where it has arrived. */
export function withdrawn(delivery: Delivery): In<"draft"> {
  switch (delivery.state) {
    case "draft":
      return delivery;
    case "sent":
    case "refused":
      return { state: "draft", uncertain: false };
    case "waiting":
      return { state: "draft", uncertain: delivery.attempts > 0 };
    default:
      throw new Error(`a report that is ${delivery.state} cannot be taken back`);
  }
}

/** An attempt begins; to be stored before anything is sent. */
export function begun({ to: container, attempts: before }: In<"waiting">, now: Date): In<"sending"> {
  return { state: "sending", to: container, attempts: before + 1, since: now.toISOString() };
}

/** After an attempt; `pause` is how long to wait before the next, in ms. */
export function settled(
  { to: container, attempts: made }: In<"sending">,
  outcome: Outcome,
  now: Date,
  pause: number,
): Delivery {
  const at = now.toISOString();
  switch (outcome.kind) {
    case "accepted":
      return { state: "accepted", to: container, at, receipt: outcome.receipt, note: outcome.note, asked: at };
    case "refused":
      return { state: "refused", to: container, at, problem: outcome.problem };
    case "later": {
      const notBefore = new Date(now.getTime() + pause).toISOString();
      return { state: "waiting", to: container, attempts: made, since: at, notBefore, problem: outcome.problem };
    }
  }
}

/**
 * The receiver was asked what has become of a report. `decision`: its answer; null where there is nothing new. What has not arrived
 * stays as it is.
 */
export function asked(delivery: Delivery, decision: Decision | null, now: Date): Delivery {
  if (delivery.state !== "accepted" && delivery.state !== "rejected" && delivery.state !== "corrected") return delivery;
  const at = now.toISOString();
  if (!decision) return { ...delivery, asked: at };
  const { state, note, etag } = decision;
  return { ...delivery, state, note, asked: at, receipt: { ...delivery.receipt, etag } };
}
