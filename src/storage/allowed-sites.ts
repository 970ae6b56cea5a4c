import { browser } from "wxt/browser";
import { inTurn } from "./in-turn.ts";
import { watchKey } from "./watch-key.ts";

/** A name has a dot, or is this machine's own: never all sites, nor a whole top-level domain. */
const SITE_PATTERN = /^(?:https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+|http:\/\/localhost)\/\*$/;
const LONGEST = 270;
/** Many times what a reader can list by hand; a browser that is asked for more hosts at once shows nobody what they are. */
const MOST = 500;

/** The match patterns for all pages of one site among some values, `https://www.health.example/*`, `https://*.health.example/*`. By hand, so that the popup stays small. */
export function sitePatterns(values: unknown): string[] {
  if (!Array.isArray(values)) return [];
  return values
    .filter((value) => typeof value === "string" && value.length <= LONGEST && SITE_PATTERN.test(value))
    .slice(0, MOST);
}

const KEY = "allowed-sites";

/** The sites on which the reader wants Claimscope to run by itself, beside those that it is made for; whether the browser lets it is another question. */
export async function listAllowed(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return sitePatterns(stored);
}

/** Adds sites; resolved once they are stored. */
export function allowSites(patterns: readonly string[]): Promise<void> {
  return change((before) => [...new Set([...before, ...patterns])].sort());
}

/** Takes sites out again; resolved once that is stored. */
export function disallowSites(patterns: readonly string[]): Promise<void> {
  return change((before) => before.filter((pattern) => !patterns.includes(pattern)));
}

/** Calls back whenever the list changes in any window. Returns what stops it. */
export function watchAllowed(onChange: () => void): () => void {
  return watchKey(KEY, onChange);
}

function change(next: (before: string[]) => string[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ [KEY]: next(await listAllowed()) });
  });
}
