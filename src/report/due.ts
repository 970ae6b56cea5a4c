import type { Delivery } from "./delivery.ts";
import { type Hold, heldFor } from "./hold.ts";
import type { Pace } from "./pace.ts";

type Waiting = Extract<Delivery, { state: "waiting" }>;

/** A report that waits, by its id. */
export interface WaitingReport {
  id: string;
  delivery: Waiting;
}

/** What to post now, by destination, and in how many ms to look again; null where nothing else waits. */
export interface Round {
  post: WaitingReport[][];
  lookAgainIn: number | null;
}

/**
 * The reports whose time has come: those that were tried least first, then those that wait longest; no more for one destination than
 * its pace allows in a round. `spent`: how many each has been given within the last pause between rounds. A destination that did not
 * answer last time is tried with a single one.
 */
export function roundOf(
  waiting: readonly WaitingReport[],
  holds: ReadonlyMap<string, Hold>,
  now: Date,
  pace: Pace,
  spent: ReadonlyMap<string, number> = new Map(),
): Round {
  const rounds = [...Map.groupBy(waiting, ({ delivery }) => delivery.to)].map(([to, all]) => {
    const left = Math.max(0, pace.inRound - (spent.get(to) ?? 0));
    return roundFor(all, holds.get(to) ?? null, now, { ...pace, inRound: left });
  });
  const looks = rounds.flatMap(({ lookAgainIn }) => lookAgainIn ?? []);
  const post = rounds.flatMap((round) => round.post);
  return { post, lookAgainIn: looks.length > 0 ? Math.min(...looks) : null };
}

function roundFor(all: readonly WaitingReport[], hold: Hold | null, now: Date, pace: Pace): Round {
  const held = heldFor(hold, now);
  if (held > 0) return { post: [], lookAgainIn: held };
  const room = hold && hold.failures > 0 ? Math.min(1, pace.inRound) : pace.inRound;
  const due = all.filter(({ delivery }) => dueIn(delivery, now) === 0).toSorted(byTurn);
  const post = due.slice(0, room);
  const later = all.filter((one) => !post.includes(one)).map(({ delivery }) => dueIn(delivery, now));
  const lookAgainIn = later.length > 0 ? Math.max(pace.betweenRounds, Math.min(...later)) : null;
  return { post: post.length > 0 ? [post] : [], lookAgainIn };
}

function byTurn(a: WaitingReport, b: WaitingReport): number {
  return a.delivery.attempts - b.delivery.attempts || a.delivery.notBefore.localeCompare(b.delivery.notBefore);
}

/** In how many ms a report may be posted. At once where the clock was set back meanwhile: its pause can no longer be measured. */
export function dueIn({ since, notBefore }: Waiting, now: Date): number {
  const at = now.getTime();
  return at < Date.parse(since) ? 0 : Math.max(0, Date.parse(notBefore) - at);
}

const DAY = 24 * 3_600_000;
/** Editors who have not decided by then tell nobody any more. */
const ASKED_FOR = 60 * DAY;

/** In how many ms the receiver of a report may be asked what has become of it, once a day; null where it is not to be asked. */
export function askIn(delivery: Delivery, now: Date): number | null {
  if (delivery.state !== "accepted" || delivery.receipt.location === null) return null;
  const at = now.getTime();
  const last = Date.parse(delivery.asked);
  if (at < last) return 0;
  return at - Date.parse(delivery.at) > ASKED_FOR ? null : Math.max(0, last + DAY - at);
}
