import { browser } from "wxt/browser";
import { watchKey } from "./watch-key.ts";

/** What the reader chose for all sites. */
export interface Settings {
  /** Mark claims that the claim set knows nothing about, too. */
  showUnknown: boolean;
}

const KEY = "settings";
const DEFAULTS: Settings = { showUnknown: true };

/** The reader's settings; the defaults where nothing, or nothing readable, is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/** Stores the settings; resolved once they are stored. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back whenever the settings change in any window. Returns what stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchKey(KEY, (value) => onChange(settingsFrom(value)));
}

/** Read by hand, because content scripts read it too: see src/messaging/page-messages.ts. */
function settingsFrom(stored: unknown): Settings {
  const { showUnknown } = Object(stored) as Record<string, unknown>;
  return typeof showUnknown === "boolean" ? { showUnknown } : DEFAULTS;
}
