import { browser } from "wxt/browser";
import { readManaged } from "#storage/managed.ts";

/** Opens the welcome page once, after installing; not after an update, nor where an institution does not want that. */
export function offerWelcome(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== "install" || (await readManaged()).welcome === false) return;
    await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
