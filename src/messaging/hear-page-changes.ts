import { type Browser, browser } from "wxt/browser";
import { readRequest } from "./envelope.ts";
import { PAGE_CHANGED } from "./page-changed.ts";

/** Calls back with the tab of each page of which more is known now. Returns what stops it. */
export function hearPageChanges(onChange: (tabId: number) => void): () => void {
  const listener = (message: unknown, { id, tab }: Browser.runtime.MessageSender): undefined => {
    const isOurs = id === browser.runtime.id && readRequest(message)?.name === PAGE_CHANGED;
    if (isOurs && tab?.id !== undefined) onChange(tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
