import { begun, type Delivery, MAX_PROBLEM, type Outcome, settled } from "#report/delivery.ts";
import { roundOf, type WaitingReport } from "#report/due.ts";
import { holdAfter } from "#report/hold.ts";
import type { KeptReport } from "#report/kept-report.ts";
import { type Pace, pauseAfter } from "#report/pace.ts";
import { hostPattern } from "#report/recipient.ts";
import { tokenFor } from "#storage/destinations.ts";
import { readHolds, writeHold } from "#storage/outbox-holds.ts";
import { changeReport, readableReports, readReport } from "#storage/report-store.ts";
import { askReceivers } from "./ask-receivers.ts";
import { postReport } from "./post-report.ts";

/** What the outbox needs from around it. */
export interface Surroundings {
  pace: Pace;
  /** How long a server may take for its answer, in ms. */
  patience: number;
  isOnline: () => boolean;
  /** Whether the reader has allowed this host, as the browser writes it: `https://editors.example/*`. */
  isAllowed: (pattern: string) => Promise<boolean>;
  /** Has `runOutbox` called again after some ms; null where nothing waits. */
  wakeIn: (ms: number | null) => Promise<void>;
}

/** Why a report waits that nobody has tried to post, in words of the outbox; the interface has its own for them. */
export const NOT_ALLOWED = "permission";
/** The background script was stopped in the middle of an attempt. */
export const STOPPED = "stopped";

/** Without a connection it is looked again after that long, in ms, should the browser not tell when it is back. */
const OFFLINE_LOOK = 5 * 60_000;

/** The reports that this background script is posting now. Others in state `sending` are left over from one that was stopped. */
const inHand = new Set<string>();
/** When each destination was last given something, as far as this script remembers; in ms. */
const given = new Map<string, number[]>();
let running: Promise<void> | null = null;
let isAskedAgain = false;

/**
 * Posts whatever is due, and sees to it that it is called again when more is. Asked while it runs, it goes round once more. Rejects
 * where the reports cannot be read or written; what waits is then tried again later.
 */
export function runOutbox(around: Surroundings): Promise<void> {
  isAskedAgain = true;
  running ??= goRound(around).finally(() => {
    running = null;
    // Asked between the last look and now.
    if (isAskedAgain) void runOutbox(around);
  });
  return running;
}

async function goRound(around: Surroundings): Promise<void> {
  try {
    while (isAskedAgain) {
      isAskedAgain = false;
      await around.wakeIn(await oneRound(around));
    }
  } catch (error) {
    isAskedAgain = false;
    await around.wakeIn(around.pace.first);
    throw error;
  }
}

/** In how many ms the next round is due; null where nothing waits. */
async function oneRound(around: Surroundings): Promise<number | null> {
  await recoverStopped(around.pace);
  const waiting = await waitingAllowed(around);
  if (waiting.length > 0 && !around.isOnline()) return OFFLINE_LOOK;
  const holds = await readHolds();
  const { post } = roundOf(waiting, holds, new Date(), around.pace, spent(around.pace));
  const came = await Promise.all(post.map((batch) => postBatch(batch, around)));
  // A destination that has come back takes the rest at once.
  if (came.some((isThere, at) => isThere && holds.has(post[at]?.[0]?.delivery.to ?? ""))) isAskedAgain = true;
  const asks = await askReceivers(around);
  const left = await waitingAllowed(around);
  const next = roundOf(left, await readHolds(), new Date(), around.pace, spent(around.pace));
  return soonest(next.post.length > 0 ? around.pace.betweenRounds : null, next.lookAgainIn, asks);
}

function soonest(...times: (number | null)[]): number | null {
  const known = times.filter((ms) => ms !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Posts some reports for one destination, a few at a time; stops where it does not answer. Whether it may be given more. */
async function postBatch(batch: readonly WaitingReport[], around: Surroundings): Promise<boolean> {
  const queue = [...batch];
  let isThere = true;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && isThere; next = queue.shift())
      isThere = (await postOne(next, around)) && isThere;
  };
  await Promise.all(Array.from({ length: around.pace.atOnce }, work));
  return isThere;
}

async function postOne({ id, delivery: { to } }: WaitingReport, around: Surroundings): Promise<boolean> {
  inHand.add(id);
  try {
    // Stored before anything is sent: should we be stopped here, the next script knows that it may have arrived.
    const kept = await changeIfThere(id, (delivery) =>
      delivery.state === "waiting" ? begun(delivery, new Date()) : delivery,
    );
    if (kept?.delivery.state !== "sending") return true;
    given.set(to, [...(given.get(to) ?? []), Date.now()]);
    const outcome = await postReport(kept.report, to, await tokenFor(to), around);
    await settle(id, outcome, around.pace);
    return await hold(to, outcome, around.pace);
  } finally {
    inHand.delete(id);
  }
}

/** How much of a round each destination has been given already; what a clock that was set back calls the future is forgotten. */
function spent({ betweenRounds }: Pace): Map<string, number> {
  const now = Date.now();
  for (const [to, times] of given)
    given.set(
      to,
      times.filter((time) => time <= now && now - time < betweenRounds),
    );
  return new Map([...given].map(([to, times]) => [to, times.length]));
}

async function settle(id: string, outcome: Outcome, pace: Pace): Promise<void> {
  await changeIfThere(id, (delivery) => {
    if (delivery.state !== "sending") return delivery;
    const pause = pauseAfter(delivery.attempts, outcome.kind === "later" ? outcome.pause : null, Math.random(), pace);
    return settled(delivery, cut(outcome), new Date(), pause);
  });
}

/** Leaves a destination alone that did not answer, or asked for it. Whether it may be given more now. */
async function hold(to: string, outcome: Outcome, pace: Pace): Promise<boolean> {
  const before = (await readHolds()).get(to) ?? null;
  const after = holdAfter(outcome, before, new Date(), Math.random(), pace);
  if (before || after) await writeHold(to, after);
  return after === null;
}

async function recoverStopped(pace: Pace): Promise<void> {
  for (const { report, delivery } of await readableReports()) {
    if (delivery.state !== "sending" || inHand.has(report.id)) continue;
    await settle(report.id, { kind: "later", problem: STOPPED, pause: null, answered: true }, pace);
  }
}

/** What waits for hosts that the reader has allowed. What waits for others is told so, and for their word. */
async function waitingAllowed({ isAllowed }: Surroundings): Promise<WaitingReport[]> {
  const waiting = (await readableReports()).flatMap(({ report: { id }, delivery }) =>
    delivery.state === "waiting" ? { id, delivery } : [],
  );
  const allowed = new Map<string, boolean>();
  for (const to of new Set(waiting.map(({ delivery }) => delivery.to)))
    allowed.set(to, await isAllowed(hostPattern(to)));
  for (const { id, delivery } of waiting) {
    if (allowed.get(delivery.to) || delivery.problem === NOT_ALLOWED) continue;
    await changeIfThere(id, (now) => (now.state === "waiting" ? { ...now, problem: NOT_ALLOWED } : now));
  }
  return waiting.filter(({ delivery }) => allowed.get(delivery.to));
}

/** Null where the reader has deleted it meanwhile. */
async function changeIfThere(id: string, change: (delivery: Delivery) => Delivery): Promise<KeptReport | null> {
  if (!(await readReport(id))) return null;
  return changeReport(id, (stored) => ({ ...stored, delivery: change(stored.delivery) }));
}

/** As much of a server's words as a delivery holds. */
function cut(outcome: Outcome): Outcome {
  return "problem" in outcome ? { ...outcome, problem: outcome.problem.slice(0, MAX_PROBLEM) } : outcome;
}
