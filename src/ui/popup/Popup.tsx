import { useEffect, useState } from "preact/hooks";
import type { TabState } from "#messaging/protocol.ts";
import { Sign } from "../Sign.tsx";
import { type TextKey, text } from "../text.ts";
import { ArticleTab } from "./ArticleTab.tsx";
import { followTab, type PopupTab } from "./page-in-tab.ts";
import { ReportsTab } from "./ReportsTab.tsx";
import { SettingsTab } from "./SettingsTab.tsx";
import { SiteLine } from "./SiteLine.tsx";
import { TabList } from "./TabList.tsx";

const VIEWS = ["article", "reports", "settings"] as const;
type View = (typeof VIEWS)[number];
const NAMES: Record<View, TextKey> = { article: "tabArticle", reports: "tabReports", settings: "tabSettings" };

/** The window behind the toolbar icon. */
export function Popup({ tab }: { tab: PopupTab | null }) {
  const [view, setView] = useState<View>(viewInAddress());
  const [state, setState] = useState<TabState>(tab ? { phase: "reading" } : { phase: "not-allowed" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => (tab ? followTab(tab, attempt > 0, setState) : undefined), [tab, attempt]);
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
          {view === "article" && <ArticleTab tab={tab} state={state} onAgain={() => setAttempt(attempt + 1)} />}
          {view === "reports" && <ReportsTab tab={tab} />}
          {view === "settings" && <SettingsTab host={tab?.host ?? hostOf(state)} />}
        </div>
        {view !== "reports" && (
          <SiteLine tabId={tab?.id ?? null} state={state} onChange={() => setAttempt(attempt + 1)} />
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
