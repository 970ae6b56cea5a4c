import { browser } from "wxt/browser";
import { injectInto, SCRIPT, STYLE } from "#messaging/inject.ts";
import { disallowSites, listAllowed, watchAllowed } from "#storage/allowed-sites.ts";

const ID = "allowed-sites";

/**
 * Has the content script run on the sites that the reader has allowed, from now on and whenever that changes. To be called at each
 * start of the background script: that is when its listeners have to be there.
 */
export function runOnSites(): void {
  watchAllowed(follow);
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(forgetRefused);
  // An update throws away what was registered; sites that the browser was told to refuse meanwhile are no longer wanted.
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(forgetRefused);
}

let last: Promise<unknown> = Promise.resolve();

function follow(): void {
  last = last
    .then(register)
    .catch((error: unknown) => console.error("Claimscope could not follow the choice of sites:", error));
}

function forgetRefused(): void {
  last = last
    .then(async () => {
      const all = await listAllowed();
      const granted = await grantedSites();
      await disallowSites(all.filter((pattern) => !granted.includes(pattern)));
    })
    .catch((error: unknown) => console.error("Claimscope could not look which sites it may read:", error));
  follow();
}

/** The sites that the reader has allowed and that the browser lets Claimscope read. */
export async function grantedSites(): Promise<string[]> {
  const all = await listAllowed();
  const granted = await Promise.all(all.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return all.filter((_, index) => granted[index]);
}

async function register(): Promise<void> {
  const matches = await grantedSites();
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches, js: [SCRIPT], css: [STYLE], runAt: "document_start" as const };
  if (before) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await startInOpenTabs(matches.filter((pattern) => !before?.matches?.includes(pattern)));
}

/** Pages that are open already do not wait for being loaded again. */
async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : injectInto(id))));
}
