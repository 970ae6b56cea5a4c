import type { Delivery } from "./delivery.ts";
import type { Pace } from "./pace.ts";

type Waiting = Extract<Delivery, { state: "waiting" }>;

/** A report that waits, by its id. */
export interface WaitingReport {
  id: string;
  delivery: Waiting;
}

/** What to post now, and in how many ms to look again; null where nothing waits any more. */
export interface Round {
  post: WaitingReport[];
  lookAgainIn: number | null;
}

/**
 * The reports whose time has come, longest waiting first, no more for one destination than its pace allows in a round. A destination
 * that asked everybody to wait gets none until then.
 */
export function roundOf(waiting: readonly WaitingReport[], now: Date, pace: Pace): Round {
  const rounds = [...Map.groupBy(waiting, ({ delivery }) => delivery.to).values()].map((all) =>
    roundFor(all, now, pace),
  );
  const looks = rounds.flatMap(({ lookAgainIn }) => lookAgainIn ?? []);
  return { post: rounds.flatMap(({ post }) => post), lookAgainIn: looks.length > 0 ? Math.min(...looks) : null };
}

function roundFor(all: readonly WaitingReport[], now: Date, { inRound, betweenRounds }: Pace): Round {
  const held = Math.max(0, ...all.filter(({ delivery }) => delivery.holds).map(({ delivery }) => dueIn(delivery, now)));
  if (held > 0) return { post: [], lookAgainIn: held };
  const due = all.filter(({ delivery }) => dueIn(delivery, now) === 0);
  const post = due.toSorted((a, b) => a.delivery.notBefore.localeCompare(b.delivery.notBefore)).slice(0, inRound);
  const later = all.filter((one) => !post.includes(one)).map(({ delivery }) => dueIn(delivery, now));
  return { post, lookAgainIn: later.length > 0 ? Math.max(betweenRounds, Math.min(...later)) : null };
}

/** In how many ms a report may be posted. At once where the clock was set back meanwhile: its pause can no longer be measured. */
export function dueIn({ since, notBefore }: Waiting, now: Date): number {
  const at = now.getTime();
  return at < Date.parse(since) ? 0 : Math.max(0, Date.parse(notBefore) - at);
}
