import * as z from "zod/mini";
import type { Outcome } from "./delivery.ts";
import { type Pace, pauseAfter } from "./pace.ts";

/** A destination that is left alone for a while, because it was not reached or asked for it. */
export const Hold = z.object({
  /** Attempts in a row that got no answer. */
  failures: z.int(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type Hold = z.infer<typeof Hold>;

/**
 * Whether a destination is to be left alone after an attempt; null where it answered and asked for nothing. One report that a server
 * chokes on holds up no other: it gets an answer, or another report is tried first next time.
 */
export function holdAfter(outcome: Outcome, before: Hold | null, now: Date, chance: number, pace: Pace): Hold | null {
  // Several attempts at the same time are one: neither do they add up, nor does one that comes through undo what another was told.
  if (before && heldFor(before, now) > 0 && (outcome.kind !== "later" || outcome.pause === null)) return before;
  if (outcome.kind !== "later" || (outcome.answered && outcome.pause === null)) return null;
  const failures = outcome.answered ? 0 : (before?.failures ?? 0) + 1;
  const pause = pauseAfter(Math.max(1, failures), outcome.pause, chance, pace);
  return { failures, since: now.toISOString(), until: new Date(now.getTime() + pause).toISOString() };
}

/** For how many ms a destination is still to be left alone; 0 where it is not, or where the clock was set back since. */
export function heldFor(hold: Hold | null, now: Date): number {
  if (!hold || now.getTime() < Date.parse(hold.since)) return 0;
  return Math.max(0, Date.parse(hold.until) - now.getTime());
}
