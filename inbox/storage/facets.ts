import type { Report } from "#report/report.ts";

/** What a report is found and grouped by. */
export interface Facets {
  page: string;
  about: string;
  reason: string;
  claim: string | null;
  /** The quoted words, or the reference, folded; empty for a report on a whole page. */
  quoted: string;
  /** What full-text search looks through. */
  searched: string;
}

/** What a report is found and grouped by. */
export function facetsOf(report: Report): Facets {
  const { quotation, reference, finding, title, comment, correction, citedSource, reader } = report;
  const page = report.canonical ?? report.source;
  const passage = quotation?.exact ?? reference?.text ?? "";
  const words = [page, title, passage, reference?.url, comment, correction, citedSource, finding?.claim, reader?.name];
  return {
    page,
    about: report.about,
    reason: report.reason,
    claim: finding?.claim ?? null,
    quoted: passage.toLowerCase().replace(/\s+/g, " ").trim(),
    searched: words.filter(Boolean).join("\n"),
  };
}
