/** How eagerly reports are posted. */
export interface Pace {
  /** Pause after the first attempt that failed, and the longest, in ms. */
  first: number;
  longest: number;
  /** Reports that one destination gets at the same time, and in one round. */
  atOnce: number;
  inRound: number;
  /** Pause between two rounds of one destination that has more to get, in ms. */
  betweenRounds: number;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Gentle to a small server: no more than 20 reports a minute from one reader, and four attempts a day where it stays away. */
export const USUAL_PACE: Pace = {
  first: 30 * SECOND,
  longest: 6 * HOUR,
  atOnce: 3,
  inRound: 20,
  betweenRounds: 60 * SECOND,
};

/** A server that asks for more is asked again after a week, so that a slip of its clock cannot silence a reader for good. */
export const LONGEST_RETRY_AFTER = 7 * 24 * HOUR;

/**
 * How long to wait after attempt number `attempts`, in ms: twice as long each time, and between a half and all of that by chance,
 * so that readers who were cut off together do not come back together. What the server asks for is the least. `chance`: from 0 up to 1.
 */
export function pauseAfter(attempts: number, asked: number | null, chance: number, { first, longest }: Pace): number {
  const doubled = Math.min(longest, first * 2 ** Math.min(attempts - 1, 40));
  const own = Math.round(doubled * (0.5 + chance / 2));
  return asked === null ? own : Math.max(own, Math.min(asked, LONGEST_RETRY_AFTER));
}

/**
 * What a `Retry-After` header asks for, in ms: seconds, or an instant (RFC 9110, 10.2.3), which is held against the server's own
 * `Date` where it gave one, because this clock may be wrong. Null where there is none that can be read.
 */
export function retryAfter(header: string | null, date: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * SECOND;
  // Browsers read much more than a date as one.
  const until = /^\s*[A-Za-z]{3,9},? /.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(until)) return null;
  const said = date === null ? Number.NaN : Date.parse(date);
  return Math.max(0, until - (Number.isNaN(said) ? now.getTime() : said));
}
