import type { MailWords } from "#report/mailto.ts";
import type { Report } from "#report/report.ts";
import { text } from "../text.ts";
import { REASON } from "../word-keys.ts";

/** A subject line longer than this is cut by mail programs anyway. */
const MAX_SUBJECT_TITLE = 120;

/** The words of an e-mail about a report, in the reader's language. */
export function mailWords(report: Report): MailWords {
  return {
    subject: text("mailSubject", report.title.slice(0, MAX_SUBJECT_TITLE)),
    page: text("fieldSource"),
    quotation: text("fieldQuotation"),
    reason: text("fieldReason"),
    reasonText: text(REASON[report.reason]),
    comment: text("fieldComment"),
    correction: text("fieldCorrection"),
    citedSource: text("fieldCitedSource"),
    reference: text("fieldReference"),
    reader: text("fieldReader"),
    shortened: text("mailShortened"),
  };
}
