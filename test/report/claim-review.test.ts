import { expect, test } from "vitest";
import { claimReviews } from "#report/claim-review.ts";
import { REPORT_OF_KIND, sampleReport } from "./sample-report.ts";

test("a report on a passage is a review of the claim in it, by its reader, with their words", () => {
  const { "@graph": graph } = claimReviews(
    [sampleReport({ reader: { name: "R. Reader", email: "" } })],
    () => "Inaccurate",
  );
  expect(graph).toMatchObject([
    {
      "@type": "ClaimReview",
      claimReviewed: "A cold shower prevents colds.",
      author: { name: "R. Reader" },
      reviewRating: { alternateName: "Inaccurate" },
      reviewBody: "It is not known whether it does.\n\nOne small study is no proof.",
      itemReviewed: { appearance: { url: "https://health.example/news/cold-water.html" } },
      datePublished: "2026-03-01",
    },
  ]);
});

test("reports that claim nothing about a passage are no reviews", () => {
  const { page, verdict, reference } = REPORT_OF_KIND;
  expect(claimReviews([page, verdict, reference], () => "x")["@graph"]).toEqual([]);
});
