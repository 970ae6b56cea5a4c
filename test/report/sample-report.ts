import type { Delivery } from "#report/delivery.ts";
import type { KeptReport } from "#report/kept-report.ts";
import type { Report } from "#report/report.ts";

/** A complete report; a test changes what it is about. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    id: "0b7f8a54-9a39-4f1e-8c55-1f2d3c4b5a69",
    created: "2026-03-01T09:30:00.000Z",
    modified: "2026-03-01T09:30:00.000Z",
    client: "0.1.0",
    about: "passage",
    source: "https://health.example/news/cold-water",
    canonical: "https://health.example/news/cold-water.html",
    title: "Cold water and colds",
    language: "en",
    quotation: {
      exact: "A cold shower prevents colds.",
      prefix: "Many say so. ",
      suffix: " Ask a doctor.",
      start: 120,
      end: 149,
    },
    reference: null,
    reason: "inaccurate",
    comment: "One small study is no proof.",
    correction: "It is not known whether it does.",
    citedSource: "doi:10.1371/journal.pone.0161749",
    finding: { claim: "cold-shower-common-cold", verdict: "insufficient", claimSet: "2026.3" },
    reader: null,
    ...changes,
  };
}

/** The same as it is kept, with how far it has come. */
export function sampleKept(
  changes: Partial<Report> = {},
  delivery: Delivery = { state: "draft", uncertain: false },
): KeptReport {
  return { report: sampleReport(changes), delivery, contacts: { emails: [], pages: [] } };
}

/** A report of each kind. */
export const REPORT_OF_KIND: Record<Report["about"], Report> = {
  passage: sampleReport(),
  page: sampleReport({ about: "page", quotation: null, finding: null, correction: "" }),
  verdict: sampleReport({
    about: "verdict",
    reason: "misread",
    finding: {
      claim: "cold-shower-common-cold",
      verdict: "refuted",
      claimSet: "7",
      pack: { name: "Harbour facts", publisher: "Nobody" },
      reasons: ["subject: “cold shower”, read as cold-shower"],
    },
  }),
  reference: sampleReport({
    about: "reference",
    reason: "not-supporting",
    reference: { text: "A. Author. On showers. 1998.", url: "https://doi.org/10.5555/showers" },
    finding: null,
    reader: { name: "R. Reader", email: "reader@example.org" },
  }),
};
