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

/** Reads anew, and calls back with that, whenever what is stored under one of the keys changes. Returns what stops it. */
export function watchKeys<T>(
  keys: readonly string[],
  read: () => Promise<T>,
  onChange: (value: T) => void,
): () => void {
  let isStopped = false;
  const look = (): void => {
    read().then(
      (value) => {
        if (!isStopped) onChange(value);
      },
      (error: unknown) => console.warn("Claimscope could not read its storage:", error),
    );
  };
  const stops = keys.map((key) => watchKey(key, look));
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}
