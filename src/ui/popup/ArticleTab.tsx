import { useEffect, useState } from "preact/hooks";
import { sendToTab } from "#messaging/send.ts";
import { text } from "../text.ts";
import { AboutArticle } from "./AboutArticle.tsx";
import { Coverage } from "./Coverage.tsx";
import { followTab, type PopupTab, type TabState } from "./page-in-tab.ts";
import { ReferenceList } from "./ReferenceList.tsx";
import { StateMessage } from "./StateMessage.tsx";
import { StudyDetails } from "./StudyDetails.tsx";

/** What was found in the page of the tab, or why nothing was. */
export function ArticleTab({ tab }: { tab: PopupTab | null }) {
  const [state, setState] = useState<TabState>(tab ? { phase: "reading" } : { phase: "not-allowed" });
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => (tab ? followTab(tab, attempt > 0, setState) : undefined), [tab, attempt]);
  const act = (action: Promise<unknown>): void => {
    setProblem(null);
    action.catch((error: unknown) => setProblem(text("actionFailed", error instanceof Error ? error.message : String(error))));
  };
  const show = (passage: { start: number; end: number }): void => {
    if (tab) act(showPassage(tab.id, passage));
  };
  const report = (): void => {
    if (tab) act(sendToTab(tab.id, "open-report").then(() => window.close()));
  };
  return (
    <>
      {state.phase === "checked" ? (
        <>
          <Coverage checked={state} onShow={show} />
          <StudyDetails details={state.check.details} findings={state.findings} onShow={show} />
          <ReferenceList references={state.article.references} />
          <AboutArticle vitals={state.article.vitals} claimSet={state.check.claimSet} />
        </>
      ) : (
        <StateMessage state={state} onAgain={() => setAttempt(attempt + 1)} />
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      {tab && state.phase !== "not-allowed" && (
        <div class="bar">
          <button type="button" class="primary" onClick={report} title={text("reportSelectionHint")}>
            {text("reportSelection")}
          </button>
          <span class="fine">{text("reportSelectionHint")}</span>
        </div>
      )}
    </>
  );
}

async function showPassage(tabId: number, { start, end }: { start: number; end: number }): Promise<void> {
  const { shown } = await sendToTab(tabId, "show-passage", { start, end });
  if (!shown) throw new Error(text("notPlaced"));
}
