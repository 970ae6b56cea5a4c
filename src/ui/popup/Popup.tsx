import { useEffect, useState } from "preact/hooks";
import type { TabState } from "#messaging/protocol.ts";
import { hasPanel, openPanel } from "../open-panel.ts";
import { Sign } from "../Sign.tsx";
import type { SelectedText } from "../selected-text.ts";
import { type TextKey, text } from "../text.ts";
import { onTextToCheck } from "../text-to-check.ts";
import { ArticleTab } from "./ArticleTab.tsx";
import { followTab, type PopupTab } from "./page-in-tab.ts";
import { ReportsTab } from "./ReportsTab.tsx";
import { SettingsTab } from "./SettingsTab.tsx";
import { SiteLine } from "./SiteLine.tsx";
import { TabList } from "./TabList.tsx";
import { TextTab } from "./TextTab.tsx";

const VIEWS = ["article", "text", "reports", "settings"] as const;
type View = (typeof VIEWS)[number];
const NAMES: Record<View, TextKey> = {
  article: "tabArticle",
  text: "tabText",
  reports: "tabReports",
  settings: "tabSettings",
};

interface PopupProps {
  tab: PopupTab | null;
  /** The window behind the toolbar icon, which is gone as soon as the reader turns to something else, or the panel beside the page. */
  place: "popup" | "panel";
  /** Rises whenever the tab shows another page, or its page was checked anew. */
  visit?: number;
}

/** All that Claimscope shows outside of pages. */
export function Popup({ tab, place, visit = 0 }: PopupProps) {
  const [view, setView] = useState<View>(viewInAddress());
  const [state, setState] = useState<TabState>(tab ? { phase: "reading" } : { phase: "not-allowed" });
  const [attempt, setAttempt] = useState(0);
  const [selected, setSelected] = useState<SelectedText | null>(null);
  const tabId = tab?.id ?? null;
  // What was found in another tab is nothing to show meanwhile.
  useEffect(() => setState(tabId === null ? { phase: "not-allowed" } : { phase: "reading" }), [tabId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit of the same tab is looked at again
  useEffect(() => (tab ? followTab(tab, attempt > 0, setState) : undefined), [tab, attempt, visit]);
  const windowId = tab?.windowId ?? null;
  useEffect(
    () =>
      onTextToCheck(windowId, (left) => {
        setSelected(left);
        setView("text");
      }),
    [windowId],
  );
  const leave = (): void => {
    if (place === "popup") window.close();
  };
  return (
    <>
      <header>
        <div>
          <h1>{text("extensionName")}</h1>
          <Sign />
        </div>
        <TabList
          names={VIEWS.map((name) => ({ id: name, label: text(NAMES[name]) }))}
          current={view}
          onChoose={setView}
        />
      </header>
      <main>
        <div id={`panel-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === "article" && (
            <ArticleTab
              tab={tab}
              state={state}
              onAgain={() => setAttempt(attempt + 1)}
              onPaste={() => setView("text")}
              onLeave={leave}
            />
          )}
          {view === "text" && <TextTab tab={tab} selected={selected} />}
          {view === "reports" && <ReportsTab tab={tab} />}
          {view === "settings" && <SettingsTab host={tab?.host ?? hostOf(state)} onLeave={leave} />}
        </div>
        {view !== "reports" && (
          <SiteLine tabId={tab?.id ?? null} state={state} onChange={() => setAttempt(attempt + 1)} />
        )}
        {place === "popup" && hasPanel() && (
          <p class="to-panel">
            <button type="button" onClick={() => void openPanel(windowId).then((isOpen) => isOpen && leave())}>
              {text("openPanel")}
            </button>
          </p>
        )}
      </main>
    </>
  );
}

/** `popup.html#reports` opens on the reports. */
function viewInAddress(): View {
  return VIEWS.find((view) => location.hash === `#${view}`) ?? "article";
}

/** The browser tells a tab's address only after the reader's own click; the article's is known all the same. */
function hostOf(state: TabState): string | null {
  const url = state.phase === "checked" ? state.article.url : null;
  return url && URL.canParse(url) ? new URL(url).host : null;
}
