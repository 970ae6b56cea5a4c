import { browser } from "wxt/browser";
import { VERDICTS } from "#check/verdicts.ts";

/** What the list of claims can leave out: claims of a verdict, or those that were not checked. */
const FILTERED = [...VERDICTS, "unknown"] as const;
export type Filtered = (typeof FILTERED)[number];

const KEY = "hiddenFindings";
/** What was not checked is most of an article, and would bury the rest. */
const UNTOLD: readonly Filtered[] = ["unknown"];

/** What the reader last chose to leave out of the list; the default where nothing, or nothing readable, is stored. */
export async function readHiddenFindings(): Promise<readonly Filtered[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? FILTERED.filter((kind) => stored.includes(kind)) : UNTOLD;
}

/** Remembers the choice; resolved once it is stored. */
export async function writeHiddenFindings(hidden: readonly Filtered[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: hidden });
}
