import { browser } from "wxt/browser";

/** Calls back with the new value whenever what is stored under `key` changes, in any context. Returns what stops it. */
export function watchKey(key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === "local" && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
