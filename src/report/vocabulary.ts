/*
 * What a report can be about, and why it is made. docs/reports.md tells what each word means to who receives it. In a file without
 * schemas, so that a content script stays small.
 */

/** What a report is about: a whole page, a passage of it, Claimscope's own verdict on a passage, or a work that the page cites. */
export const SUBJECTS = ["page", "passage", "verdict", "reference"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Reasons against what a page says, in the words of iLive's own notice. */
const OF_TEXT = ["inaccurate", "outdated", "questionable"] as const;

/**
 * The reasons that each kind of report may give, most usual first. Those against a verdict are given for nothing else: that is
 * how a receiver knows such a report, and that it is for the makers of the claim set alone.
 */
export const REASONS_FOR = {
  page: OF_TEXT,
  passage: OF_TEXT,
  verdict: ["misread", "evidence-wrong", "evidence-outdated"],
  reference: ["not-supporting", "not-found", "withdrawn", "questionable"],
} as const satisfies Record<Subject, readonly string[]>;

/** Every reason there is. */
export const REASONS = [
  ...OF_TEXT,
  ...REASONS_FOR.verdict,
  "not-supporting",
  "not-found",
  "withdrawn",
] as const satisfies readonly (typeof REASONS_FOR)[Subject][number][];
export type Reason = (typeof REASONS)[number];

/** What each reason is called in the texts of every interface, the extension's and the inbox's. */
export const REASON_KEYS = {
  inaccurate: "reasonInaccurate",
  outdated: "reasonOutdated",
  questionable: "reasonQuestionable",
  misread: "reasonMisread",
  "evidence-wrong": "reasonEvidenceWrong",
  "evidence-outdated": "reasonEvidenceOutdated",
  "not-supporting": "reasonNotSupporting",
  "not-found": "reasonNotFound",
  withdrawn: "reasonWithdrawn",
} as const satisfies Record<Reason, string>;

/** Whether a report about this may give that reason. */
export function fitsSubject(reason: Reason, about: Subject): boolean {
  return REASONS_FOR[about].some((name) => name === reason);
}
