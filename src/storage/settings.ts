import { browser } from "wxt/browser";
import { VERDICTS } from "#check/verdicts.ts";
import { MANAGED_KEY, managedPart } from "./managed-copy.ts";
import { watchKeys } from "./watch-key.ts";

/** What can be marked in a page, beside claims that the claim set does not know. */
export const MARKABLE = [...VERDICTS, "differs", "noted"] as const;
export type Markable = (typeof MARKABLE)[number];
/** How much marks stand out. */
export const STRENGTHS = ["subtle", "normal", "strong"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What the reader chose for all sites. */
export interface Settings {
  /** Mark claims that the claim set knows nothing about, too. */
  showUnknown: boolean;
  /** What the reader does not want marked. */
  unmarked: readonly Markable[];
  strength: Strength;
  /** Language in which findings are explained: that of the interface, that of the article, or an ISO 639-1 code. */
  explanations: string;
}

const KEY = "settings";
export const DEFAULTS: Settings = { showUnknown: true, unmarked: [], strength: "normal", explanations: "interface" };

/** The settings that hold: what an institution has fixed, else what the reader chose, else the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([KEY, MANAGED_KEY]);
  return { ...DEFAULTS, ...readable(stored[KEY]), ...readable(managedPart(stored[MANAGED_KEY], "settings")) };
}

/** Stores what the reader changed, beside what was chosen before; resolved once it is stored. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await chosenSettings()), ...change } });
}

/** What the reader chose, without defaults and without what is fixed by others. */
export async function chosenSettings(): Promise<Partial<Settings>> {
  const stored = await browser.storage.local.get(KEY);
  return readable(stored[KEY]);
}

/** The settings that an institution has fixed. */
export async function fixedSettings(): Promise<Partial<Settings>> {
  const stored = await browser.storage.local.get(MANAGED_KEY);
  return readable(managedPart(stored[MANAGED_KEY], "settings"));
}

/** Calls back with the settings whenever they change in any window. Returns what stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchKeys([KEY, MANAGED_KEY], readSettings, onChange);
}

/** What is readable of something stored. By hand, because content scripts read it too: see src/messaging/page-messages.ts. */
function readable(stored: unknown): Partial<Settings> {
  const { showUnknown, unmarked, strength, explanations } = Object(stored) as Record<string, unknown>;
  const known = STRENGTHS.find((name) => name === strength);
  return {
    ...(typeof showUnknown === "boolean" && { showUnknown }),
    ...(Array.isArray(unmarked) && { unmarked: MARKABLE.filter((kind) => unmarked.includes(kind)) }),
    ...(known && { strength: known }),
    ...(typeof explanations === "string" && /^(?:interface|article|[a-z]{2})$/.test(explanations) && { explanations }),
  };
}
