import type { Report } from "#report/report.ts";

/** A complete report; a test changes what it is about. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    id: "0b7f8a54-9a39-4f1e-8c55-1f2d3c4b5a69",
    created: "2026-03-01T09:30:00.000Z",
    modified: "2026-03-01T09:30:00.000Z",
    state: "draft",
    client: "0.1.0",
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
    reason: "inaccurate",
    comment: "One small study is no proof.",
    correction: "It is not known whether it does.",
    citedSource: "doi:10.1371/journal.pone.0161749",
    finding: { claim: "cold-shower-common-cold", verdict: "insufficient", claimSet: "2026.3" },
    ...changes,
  };
}
