import { browser } from "wxt/browser";
import { injectInto } from "#messaging/inject.ts";
import { MessageError } from "#messaging/message-error.ts";
import { openReport } from "#messaging/to-page.ts";
import { text } from "./text.ts";

const MENU_ID = "report-passage";

/** Offers "Report a problem with this passage" on selected text. Firefox for Android has no menus: then nothing is offered. */
export function offerReportMenu(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MENU_ID, title: text("menuReport"), contexts: ["selection"] });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId !== MENU_ID || tab?.id === undefined) return;
    const tabId = tab.id;
    try {
      await openReport(tabId);
    } catch (error) {
      // Not one of the sites that the content script runs on by itself: the click on the menu lets it in.
      if (!(error instanceof MessageError) || error.trouble !== "unreachable") throw error;
      if (await injectInto(tabId)) await openReport(tabId);
    }
  });
}
