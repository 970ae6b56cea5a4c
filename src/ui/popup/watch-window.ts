import { browser } from "wxt/browser";
import { hearPageChanges } from "#messaging/hear-page-changes.ts";

/**
 * Calls back whenever another tab of any window is activated, the tab of that id shows another page, or more is known of its page.
 * Returns what stops it.
 */
export function watchWindow(tabId: number | undefined, onChange: () => void): () => void {
  const onUpdated = (id: number, { status }: { status?: string }): void => {
    if (id === tabId && status !== undefined) onChange();
  };
  const stopHearing = hearPageChanges((id) => id === tabId && onChange());
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    stopHearing();
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
