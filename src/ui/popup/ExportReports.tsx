import { annotationPage } from "#report/annotation.ts";
import { claimReviews } from "#report/claim-review.ts";
import { reportsAsCsv } from "#report/csv.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { counted, text } from "../text.ts";
import { REASON } from "../word-keys.ts";
import { download } from "./download.ts";

interface ExportReportsProps {
  reports: readonly StoredReport[];
  /** Called with what came of it, in words. */
  onDone: (outcome: string) => void;
}

/** Writes all reports into one file; nothing where there are none. */
export function ExportReports({ reports, onDone }: ExportReportsProps) {
  const kept = reports.flatMap((entry) => (entry.kind === "report" ? entry : []));
  const leftOut = reports.length - kept.length;
  if (reports.length === 0) return null;
  const save = (name: string, type: string, content: string): void => {
    download(name, type, content);
    const without = leftOut > 0 ? ` ${counted("exportedWithout", leftOut, leftOut)}` : "";
    onDone(text("exported") + without);
  };
  const all = kept.map(({ report }) => report);
  const asJson = (): void =>
    save("claimscope-reports.jsonld", "application/ld+json", JSON.stringify(annotationPage(all), null, 2));
  const asCsv = (): void => save("claimscope-reports.csv", "text/csv", reportsAsCsv(kept));
  const asReviews = (): void => {
    const reviews = claimReviews(all, (reason) => text(REASON[reason]));
    save("claimscope-claim-reviews.json", "application/ld+json", JSON.stringify(reviews, null, 2));
  };
  return (
    <>
      <span class="fine">{text("reportsOnDevice")}</span>
      <button type="button" onClick={asJson} disabled={kept.length === 0}>
        {text("exportJson")}
      </button>
      <button type="button" onClick={asCsv} disabled={kept.length === 0}>
        {text("exportCsv")}
      </button>
      <button type="button" onClick={asReviews} disabled={kept.length === 0}>
        {text("exportClaimReview")}
      </button>
    </>
  );
}
