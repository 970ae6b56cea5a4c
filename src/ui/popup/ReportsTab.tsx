import { useCallback, useEffect, useState } from "preact/hooks";
import { send } from "#messaging/send.ts";
import { reportsAsCsv } from "#report/csv.ts";
import type { Report, StoredReport } from "#report/report.ts";
import { annotationPage } from "#report/web-annotation.ts";
import { failureWords, messageOf } from "../failure-words.ts";
import { counted, text } from "../text.ts";
import { download } from "./download.ts";
import { ReportItem } from "./ReportItem.tsx";
import { UnreadableItem } from "./UnreadableItem.tsx";

type Listing =
  | { phase: "loading" }
  | { phase: "failed"; message: string }
  | { phase: "listed"; reports: StoredReport[] };

/** The reports that are kept on this device, and what can be done with them. */
export function ReportsTab() {
  const [listing, setListing] = useState<Listing>({ phase: "loading" });
  const [outcome, setOutcome] = useState("");
  const load = useCallback((): Promise<void> => {
    const listed = (reports: StoredReport[]) => setListing({ phase: "listed", reports });
    return send("list-reports").then(listed, (error: unknown) =>
      setListing({ phase: "failed", message: messageOf(error) }),
    );
  }, []);
  useEffect(() => void load(), [load]);
  const act = async (action: Promise<unknown>, done: string): Promise<void> => {
    const said = await action.then(
      () => done,
      (error: unknown) => failureWords(error),
    );
    await load();
    setOutcome(said);
  };
  if (listing.phase === "loading") return null;
  if (listing.phase === "failed") return <Problem message={listing.message} onAgain={load} />;
  return (
    <>
      {listing.reports.length === 0 ? <NoReports /> : <Exports reports={listing.reports} onDone={setOutcome} />}
      <p role="status" aria-live="polite" class="outcome">
        {outcome}
      </p>
      <ul class="reports">
        {listing.reports.map((entry) =>
          entry.kind === "report" ? (
            <ReportItem key={entry.report.id} report={entry.report} act={act} />
          ) : (
            <UnreadableItem key={entry.id} entry={entry} act={act} />
          ),
        )}
      </ul>
    </>
  );
}

function NoReports() {
  return (
    <div class="state">
      <h2>{text("noReports")}</h2>
      <p>{text("noReportsHint")}</p>
    </div>
  );
}

function Problem({ message, onAgain }: { message: string; onAgain: () => void }) {
  return (
    <div class="state" role="status">
      <p>{text("reportsUnavailable", message)}</p>
      <button type="button" onClick={onAgain}>
        {text("tryAgain")}
      </button>
    </div>
  );
}

function Exports({ reports, onDone }: { reports: StoredReport[]; onDone: (outcome: string) => void }) {
  const readable: Report[] = reports.flatMap((entry) => (entry.kind === "report" ? entry.report : []));
  const leftOut = reports.length - readable.length;
  const done = (): void => {
    const without = leftOut > 0 ? ` ${counted("exportedWithout", leftOut, leftOut)}` : "";
    onDone(text("exported") + without);
  };
  const asJson = (): void => {
    download("claimscope-reports.jsonld", "application/ld+json", JSON.stringify(annotationPage(readable), null, 2));
    done();
  };
  const asCsv = (): void => {
    download("claimscope-reports.csv", "text/csv", reportsAsCsv(readable));
    done();
  };
  return (
    <div class="bar">
      <span class="fine">{text("reportsOnDevice")}</span>
      <button type="button" onClick={asJson} disabled={readable.length === 0}>
        {text("exportJson")}
      </button>
      <button type="button" onClick={asCsv} disabled={readable.length === 0}>
        {text("exportCsv")}
      </button>
    </div>
  );
}
