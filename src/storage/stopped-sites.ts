import { browser } from "wxt/browser";
import { inTurn } from "./in-turn.ts";
import { MANAGED_KEY, managedPart } from "./managed-copy.ts";
import { watchKey, watchKeys } from "./watch-key.ts";

const KEY = "stopped-sites";

/** Why Claimscope does nothing on a site: the reader stopped it there, or an institution did, whom the reader cannot overrule. */
export type Stopped = "reader" | "institution" | null;

/** Whether Claimscope is stopped on a host such as `nl.iliveok.com`, and by whom. */
export async function readStopped(host: string): Promise<Stopped> {
  const stored = await browser.storage.local.get([KEY, MANAGED_KEY]);
  const isWithin = (domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
  if (hostsFrom(managedPart(stored[MANAGED_KEY], "neverOn")).some(isWithin)) return "institution";
  return hostsFrom(stored[KEY]).includes(host) ? "reader" : null;
}

/** The hosts on which the reader stopped it. */
export async function listStopped(): Promise<string[]> {
  const stored = await browser.storage.local.get(KEY);
  return hostsFrom(stored[KEY]);
}

/** Stops Claimscope on a host, or lets it go on there; resolved once that is stored. Open pages follow at once. */
export function stopOn(host: string, isStopped: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await listStopped()).filter((other) => other !== host);
    await browser.storage.local.set({ [KEY]: isStopped ? [...others, host].sort() : others });
  });
}

/** Calls back whenever that changes for a host, in any window. Returns what stops it. */
export function watchStopped(host: string, onChange: (stopped: Stopped) => void): () => void {
  return watchKeys([KEY, MANAGED_KEY], () => readStopped(host), onChange);
}

/** Calls back whenever the reader's list changes in any window. Returns what stops it. */
export function watchStoppedList(onChange: () => void): () => void {
  return watchKey(KEY, onChange);
}

/** Read by hand, because content scripts read it too: see src/messaging/page-messages.ts. */
function hostsFrom(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host) => typeof host === "string") : [];
}
