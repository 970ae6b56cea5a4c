import { browser } from "wxt/browser";
import { readManaged } from "#storage/managed.ts";

/** Opens the welcome page once, after installing; not after an update, nor where an institution does not want that. */
export function offerWelcome(): void {
  // Builds for tests are installed hundreds of times, and a tab that comes to the front by itself is in the way of all but one of them.
  if (import.meta.env.CLAIMSCOPE_TEST) return;
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== "install" || (await readManaged()).welcome === false) return;
    await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
