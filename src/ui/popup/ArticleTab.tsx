import { useState } from "preact/hooks";
import type { TabState } from "#messaging/protocol.ts";
import { openReport, showPassage } from "#messaging/to-page.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { AboutArticle } from "./AboutArticle.tsx";
import { Coverage } from "./Coverage.tsx";
import type { PopupTab } from "./page-in-tab.ts";
import { ReferenceList } from "./ReferenceList.tsx";
import { StateMessage } from "./StateMessage.tsx";
import { StudyDetails } from "./StudyDetails.tsx";

interface ArticleTabProps {
  tab: PopupTab | null;
  state: TabState;
  /** Reads the page anew. */
  onAgain: () => void;
}

/** What was found in the page of the tab, or why nothing was. */
export function ArticleTab({ tab, state, onAgain }: ArticleTabProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const act = (action: Promise<unknown>): void => {
    setProblem(null);
    action.catch((error: unknown) => setProblem(failureWords(error)));
  };
  const show = ({ start, end }: { start: number; end: number }): void => {
    if (tab) act(showPassage(tab.id, { start, end }).then((shown) => !shown && setProblem(text("passageLost"))));
  };
  const report = (reference?: number): void => {
    if (!tab) return;
    const opened = openReport(tab.id, reference === undefined ? undefined : { reference });
    act(opened.then((isOpen) => (isOpen ? window.close() : setProblem(text("reportNotHere")))));
  };
  return (
    <>
      {state.phase === "checked" ? (
        <>
          <Coverage checked={state} onShow={show} />
          <StudyDetails details={state.check.details} findings={state.findings} onShow={show} />
          <ReferenceList
            references={state.check.references}
            retractions={state.check.retractions}
            onReport={tab ? report : null}
          />
          <AboutArticle vitals={state.article.vitals} check={state.check} findings={state.findings} onShow={show} />
        </>
      ) : (
        <StateMessage state={state} onAgain={onAgain} />
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      {tab && state.phase !== "not-allowed" && (
        <div class="bar">
          <button type="button" class="primary" onClick={() => report()} title={text("reportSelectionHint")}>
            {text("reportSelection")}
          </button>
          <span class="fine">{text("reportSelectionHint")}</span>
        </div>
      )}
    </>
  );
}
