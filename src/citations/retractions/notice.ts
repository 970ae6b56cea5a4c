/** What a notice makes of a work, the more telling first: of notices of one day, or without dates, the first of these decides. */
export const NOTICE_STATUSES = ["reinstated", "retracted", "expression-of-concern", "corrected"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** Why, in the words of this project; what a notice gives at length is grouped. The most telling first. */
export const NOTICE_REASONS = [
  "fabricated-data",
  "manipulated-images",
  "paper-mill",
  "fake-peer-review",
  "plagiarism",
  "duplicate",
  "contaminated-material",
  "not-reproducible",
  "error",
  "unreliable-results",
  "data-in-doubt",
  "images-in-doubt",
  "data-not-available",
  "no-ethics-approval",
  "no-consent",
  "authorship",
  "undeclared-interests",
  "generated-text",
  "peer-review-in-doubt",
  "cites-retracted-work",
  "rights",
  "publisher-error",
  "replaced",
  "misconduct",
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** What became of a published work. */
export type Notice = {
  status: NoticeStatus;
  /** ISO date; null where it is not known. */
  date: string | null;
  /** Null where the notice gives none, or none that says anything of the work. */
  reason: NoticeReason | null;
};

/**
 * The notice that says how things stand: the newest, so that a work that was reinstated or corrected after its retraction is
 * not called retracted. Of several of one day the one whose status comes first in {@link NOTICE_STATUSES}; notices
 * without a date count as older than all others.
 */
export function decidingNotice(notices: readonly [Notice, ...Notice[]]): Notice {
  return notices.reduce((best, notice) => (comesAfter(notice, best) ? notice : best));
}

function comesAfter(one: Notice, other: Notice): boolean {
  const [date, otherDate] = [one.date ?? "", other.date ?? ""];
  if (date !== otherDate) return date > otherDate;
  return NOTICE_STATUSES.indexOf(one.status) < NOTICE_STATUSES.indexOf(other.status);
}
