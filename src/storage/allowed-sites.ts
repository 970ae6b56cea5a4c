import { browser } from "wxt/browser";
import * as z from "zod/mini";
import { inTurn } from "./in-turn.ts";
import { watchKey } from "./watch-key.ts";

/** A match pattern for all pages of one site: `https://www.health.example/*`, `https://*.health.example/*`. */
export const SitePattern = z.string().check(
  z.maxLength(270),
  // Never a whole top-level domain: a name has a dot, or is this machine's own.
  z.regex(/^(?:https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+|http:\/\/localhost)\/\*$/),
);
/** Some times what a reader can list by hand; a browser that is asked for more hosts at once shows nobody what they are. */
const MOST = 500;
export const SitePatterns = z.array(SitePattern).check(z.maxLength(MOST));

const KEY = "allowed-sites";

/** The sites on which the reader wants Claimscope to run by itself, beside those that it is made for; whether the browser lets it is another question. */
export async function listAllowed(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return SitePatterns.safeParse(stored).data ?? [];
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
