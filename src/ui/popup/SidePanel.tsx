import { useEffect, useRef, useState } from "preact/hooks";
import { Popup } from "./Popup.tsx";
import { activeTab, type PopupTab } from "./page-in-tab.ts";
import { watchWindow } from "./watch-window.ts";

/** The panel beside the page: what the popup shows, about whichever page its window shows now. */
export function SidePanel({ first }: { first: PopupTab | null }) {
  const [{ tab, visit }, setNow] = useState({ tab: first, visit: 0 });
  const shown = useRef<number | null>(null);
  shown.current = tab?.id ?? null;
  // Listened to once and for all: what happens while one listener gives way to the next is heard by neither.
  useEffect(
    () =>
      watchWindow(
        () => shown.current,
        () => {
          activeTab().then(
            (now) => setNow((before) => ({ tab: now, visit: before.visit + 1 })),
            (error: unknown) => console.error("Claimscope cannot tell which tab is active:", error),
          );
        },
      ),
    [],
  );
  return <Popup tab={tab} place="panel" visit={visit} />;
}
