import { NOTICE_REASONS, type NoticeReason } from "./notice.ts";

/**
 * Reasons as the Retraction Watch database names them (its user guide, appendix B; older versions of the file put a plus
 * sign before each), by words that they hold. What is not here says nothing of the work ("Investigation by Journal").
 */
const NAMED: [NoticeReason, RegExp][] = [
  ["fabricated-data", /falsification|fabrication|sabotage|hoax/],
  ["manipulated-images", /manipulation of (?:images|results)/],
  ["paper-mill", /paper mill/],
  ["fake-peer-review", /fake peer review|compromised peer review|rogue editor/],
  ["plagiarism", /plagiarism|taken (?:from|via)/],
  ["duplicate", /duplication|salami/],
  ["contaminated-material", /contamination/],
  ["not-reproducible", /not reproducible/],
  ["error", /^error in(?! (?:text|references))|miscommunication/],
  ["unreliable-results", /unreliable|concerns?\/issues about (?:results|methods|analyses)/],
  ["data-in-doubt", /concerns?\/issues about (?:data|third party)/],
  ["images-in-doubt", /concerns?\/issues about image|unreliable image/],
  ["data-not-available", /not (?:provided|available)/],
  ["no-ethics-approval", /irb|iacuc|ethical violations/],
  ["no-consent", /consent/],
  ["authorship", /authorship|affiliation/],
  ["undeclared-interests", /conflict of interest/],
  ["generated-text", /computer-(?:aided|generated)|randomly generated/],
  ["peer-review-in-doubt", /peer review/],
  ["cites-retracted-work", /cites retracted/],
  ["rights", /copyright|legal|civil proceedings|criminal proceedings/],
  ["publisher-error", /by journal\/publisher/],
  ["replaced", /retract and replace/],
  ["misconduct", /misconduct/],
];

/** The most telling of the reasons that a notice gives (`Error in Data;Investigation by Journal/Publisher;`); null where none tells. */
export function noticeReason(given: string): NoticeReason | null {
  const names = given.split(";").map((name) => name.trim().replace(/^\+/, "").toLowerCase());
  const found = names.flatMap((name) => {
    if (/^(?:investigation|notice|date of)\b/.test(name)) return [];
    return NAMED.find(([, words]) => words.test(name))?.[0] ?? [];
  });
  return NOTICE_REASONS.find((reason) => found.includes(reason)) ?? null;
}
