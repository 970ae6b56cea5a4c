import type { Json } from "./annotation.ts";
import type { Report } from "./report.ts";

/**
 * Reports on passages as fact-checkers exchange them: schema.org's `ClaimReview`
 * (https://schema.org/ClaimReview). Reports on whole pages, references and verdicts claim nothing that could be reviewed, and are left
 * out. `reasonWords` puts a reason into words.
 */
export function claimReviews(reports: readonly Report[], reasonWords: (reason: Report["reason"]) => string): Json {
  const graph = reports
    .filter(({ about }) => about === "passage")
    .map((report) => review(report, reasonWords(report.reason)));
  return { "@context": "https://schema.org", "@graph": graph };
}

function review(report: Report, rating: string): Json {
  const {
    id,
    quotation,
    source,
    canonical,
    title,
    language,
    created,
    modified,
    correction,
    comment,
    citedSource,
    reader,
  } = report;
  const page: Json = {
    "@type": "CreativeWork",
    url: canonical ?? source,
    name: title,
    ...(language && { inLanguage: language }),
  };
  const words = [correction, comment].filter(Boolean).join("\n\n");
  return {
    "@type": "ClaimReview",
    identifier: `urn:uuid:${id}`,
    url: canonical ?? source,
    datePublished: created.slice(0, "2026-11-24".length),
    dateModified: modified.slice(0, "2026-11-24".length),
    author: reader?.name ? { "@type": "Person", name: reader.name } : { "@type": "Person", name: "A reader" },
    claimReviewed: quotation?.exact ?? "",
    itemReviewed: { "@type": "Claim", appearance: page },
    reviewRating: { "@type": "Rating", alternateName: rating },
    ...(words && { reviewBody: words }),
    ...(citedSource && { citation: citedSource }),
  };
}
