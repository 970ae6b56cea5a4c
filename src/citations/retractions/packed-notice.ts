import { NOTICE_REASONS, NOTICE_STATUSES, type Notice } from "./notice.ts";

/*
 * A notice takes 21 bits: 2 for its status, 14 for the place of its date in a list of all dates (0: not known), and 5 for
 * its reason (0: none). Status and date fill one number of 16 bits.
 */
const DATE_BITS = 14;
/** As many different dates can be told apart; there have been some 9,000. Of more the oldest count as not known. */
const MAX_DATES = 2 ** DATE_BITS - 1;
export const REASON_BITS = 5;

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** The dates of some notices as days since the year 1900, each once, the newest first. */
export function datesOf(notices: Iterable<Notice>): Uint16Array {
  const days = new Set<number>();
  for (const { date } of notices) {
    const day = dayOf(date);
    if (day !== null) days.add(day);
  }
  return Uint16Array.from([...days].sort((a, b) => b - a).slice(0, MAX_DATES));
}

function dayOf(date: string | null): number | null {
  const day = date === null ? Number.NaN : (Date.parse(date) - FIRST_DAY) / DAY_MS;
  return Number.isInteger(day) && day >= 0 && day <= 0xffff ? day : null;
}

/** Status and date of a notice; `places` leads from days to their places among the dates. */
export function packStatus({ status, date }: Notice, places: ReadonlyMap<number, number>): number {
  const day = dayOf(date);
  const place = day === null ? undefined : places.get(day);
  return (NOTICE_STATUSES.indexOf(status) << DATE_BITS) | (place === undefined ? 0 : place + 1);
}

export function packReason({ reason }: Notice): number {
  return reason === null ? 0 : NOTICE_REASONS.indexOf(reason) + 1;
}

/** A notice from its numbers; `dates` as from {@link datesOf}. Numbers that stand for nothing give no date or reason. */
export function unpackNotice(status: number, reason: number, dates: ArrayLike<number>): Notice {
  const day = dates[(status & MAX_DATES) - 1];
  return {
    status: NOTICE_STATUSES[status >>> DATE_BITS] as Notice["status"],
    date: day === undefined ? null : new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
    reason: NOTICE_REASONS[reason - 1] ?? null,
  };
}
