import { browser } from "wxt/browser";
import type { TabState } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";

/** How often the popup looks whether reading has come to an end. */
const LOOK_AGAIN_MS = 250;

/** The tab that the popup was opened on. */
export interface PopupTab {
  id: number;
  /** Host of its page, such as `nl.iliveok.com`; null where there is none or it is not for extensions to know. */
  host: string | null;
  /** Its window, where browsers have windows. */
  windowId: number | null;
  /** Whether it is in a private window. */
  isPrivate: boolean;
  /** Whether its address is that of a PDF file; false where the address is not for extensions to know. */
  isPdf: boolean;
}

/** The active tab of this window; null where the browser tells of none. */
export async function activeTab(): Promise<PopupTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const host = url && /^https?:$/.test(url.protocol) ? url.host : null;
  const isPdf = /\.pdf$/i.test(url?.pathname ?? "");
  return { id: tab.id, host, windowId: tab.windowId ?? null, isPrivate: tab.incognito, isPdf };
}

/** Calls back with the tab's state, and again whenever it changes until reading has ended. Returns what stops it. */
export function followTab(tab: PopupTab, again: boolean, onState: (state: TabState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const look = async (anew: boolean): Promise<void> => {
    const state = await send("tab-state", { tabId: tab.id, again: anew }).catch(failed);
    if (isStopped) return;
    onState(state);
    if (state.phase === "reading") timer = setTimeout(look, LOOK_AGAIN_MS, false);
  };
  void look(again);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function failed(error: unknown): TabState {
  return { phase: "failed", message: error instanceof Error ? error.message : String(error) };
}
