import { useState } from "preact/hooks";
import type { TabState } from "#messaging/protocol.ts";
import { openReport, showPassage } from "#messaging/to-page.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { FindingsView } from "./FindingsView.tsx";
import { NotReadable } from "./NotReadable.tsx";
import type { PopupTab } from "./page-in-tab.ts";
import { StateMessage } from "./StateMessage.tsx";

interface ArticleTabProps {
  tab: PopupTab | null;
  state: TabState;
  /** Reads the page anew. */
  onAgain: () => void;
  /** Goes to where text can be pasted. */
  onPaste: () => void;
  /** Something else has the reader's eye now. */
  onLeave: () => void;
}

/** What was found in the page of the tab, or why nothing was. */
export function ArticleTab({ tab, state, onAgain, onPaste, onLeave }: ArticleTabProps) {
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
    act(opened.then((isOpen) => (isOpen ? onLeave() : setProblem(text("reportNotHere")))));
  };
  return (
    <>
      {state.phase === "checked" ? (
        <FindingsView checked={state} onShow={show} onReport={tab ? report : null} />
      ) : (
        <>
          <StateMessage state={state} onAgain={onAgain} />
          <NotReadable phase={state.phase} isPdf={tab?.isPdf ?? false} onPaste={onPaste} />
        </>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      {tab && state.phase !== "not-allowed" && (
        <div class="bar foot">
          <button type="button" class="primary" onClick={() => report()} title={text("reportSelectionHint")}>
            {text("reportSelection")}
          </button>
          <span class="fine">{text("reportSelectionHint")}</span>
        </div>
      )}
    </>
  );
}
