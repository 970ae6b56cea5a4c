import { browser } from "wxt/browser";
import { hearPageChanges } from "#messaging/hear-page-changes.ts";

/**
 * Calls back whenever another tab of any window is activated, the tab that is shown turns to another page, or more is known of its
 * page. Returns what stops it.
 */
export function watchWindow(shown: () => number | null, onChange: () => void): () => void {
  const onUpdated = (id: number, { status }: { status?: string }): void => {
    if (id === shown() && status !== undefined) onChange();
  };
  const onActivated = (): void => onChange();
  const stopHearing = hearPageChanges((id) => id === shown() && onChange());
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    stopHearing();
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
