import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { failureWords, messageOf } from "../failure-words.ts";
import { text } from "../text.ts";
import { BegunItem } from "./BegunItem.tsx";
import { ExportReports } from "./ExportReports.tsx";
import { ImportReports } from "./ImportReports.tsx";
import type { PopupTab } from "./page-in-tab.ts";
import { ReportItem } from "./ReportItem.tsx";
import { UnreadableItem } from "./UnreadableItem.tsx";

/** How often it is looked how far reports on their way have come, in ms. */
const LOOK_AGAIN_MS = 1_000;

type Listing =
  | { phase: "loading" }
  | { phase: "failed"; message: string }
  | ({ phase: "listed" } & Answer<"list-reports">);

/** The reports that are kept on this device, and what can be done with them. */
export function ReportsTab({ tab }: { tab: PopupTab | null }) {
  const [listing, setListing] = useState<Listing>({ phase: "loading" });
  const [outcome, setOutcome] = useState("");
  const isPrivate = tab?.isPrivate ?? false;
  const load = useCallback(async (): Promise<void> => {
    const listed = await send("list-reports", { isPrivate }).then(
      (all): Listing => ({ phase: "listed", ...all }),
      (error: unknown): Listing => ({ phase: "failed", message: messageOf(error) }),
    );
    setListing(listed);
  }, [isPrivate]);
  useEffect(() => {
    void load();
    // In a tab of its own it may be long since it was looked at.
    addEventListener("focus", load);
    return () => removeEventListener("focus", load);
  }, [load]);
  useEffect(() => {
    if (listing.phase !== "listed" || !listing.reports.some(isOnItsWay)) return undefined;
    const timer = setTimeout(load, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [listing, load]);
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
  const { reports, begun } = listing;
  return (
    <>
      {reports.length + begun.length === 0 && <NoReports />}
      <div class="bar">
        <ExportReports reports={reports} onDone={setOutcome} />
        <ImportReports onDone={(said) => void act(Promise.resolve(), said)} />
      </div>
      <p role="status" aria-live="polite" class="outcome">
        {outcome}
      </p>
      <h2 class="unseen">{text("tabReports")}</h2>
      <ul class="reports">
        {begun.map((one) => (
          <BegunItem key={one.id} begun={one} act={act} />
        ))}
        {reports.map((entry) =>
          entry.kind === "report" ? (
            <ReportItem key={entry.report.id} kept={entry} tab={tab} act={act} />
          ) : (
            <UnreadableItem key={entry.id} entry={entry} act={act} />
          ),
        )}
      </ul>
    </>
  );
}

function isOnItsWay(entry: StoredReport): boolean {
  return entry.kind === "report" && (entry.delivery.state === "waiting" || entry.delivery.state === "sending");
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
