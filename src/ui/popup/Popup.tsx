import { useState } from "preact/hooks";
import { type TextKey, text } from "../text.ts";
import { ArticleTab } from "./ArticleTab.tsx";
import type { PopupTab } from "./page-in-tab.ts";
import { ReportsTab } from "./ReportsTab.tsx";
import { SettingsTab } from "./SettingsTab.tsx";
import { TabList } from "./TabList.tsx";

const VIEWS = ["article", "reports", "settings"] as const;
type View = (typeof VIEWS)[number];
const NAMES: Record<View, TextKey> = { article: "tabArticle", reports: "tabReports", settings: "tabSettings" };

/** The window behind the toolbar icon. */
export function Popup({ tab }: { tab: PopupTab | null }) {
  const [view, setView] = useState<View>("article");
  return (
    <>
      <header>
        <h1>{text("extensionName")}</h1>
        <TabList names={VIEWS.map((name) => ({ id: name, label: text(NAMES[name]) }))} current={view} onChoose={setView} />
      </header>
      <main>
        <div id={`panel-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === "article" && <ArticleTab tab={tab} />}
          {view === "reports" && <ReportsTab />}
          {view === "settings" && <SettingsTab host={tab?.host ?? null} />}
        </div>
      </main>
    </>
  );
}
