import * as z from "zod/mini";
import { browser } from "wxt/browser";
import { watchKey } from "./watch-key.ts";

/** What the reader chose for all sites. */
export const Settings = z.object({
  /** Mark claims that the claim set knows nothing about, too. */
  showUnknown: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

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

function settingsFrom(stored: unknown): Settings {
  const parsed = Settings.safeParse(stored);
  return parsed.success ? parsed.data : DEFAULTS;
}
