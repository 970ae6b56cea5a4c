import { browser } from "wxt/browser";
import { text } from "./text.ts";
import { checkSelection } from "./text-to-check.ts";

const MENU_ID = "check-selection";
/** The name of the shortcut in wxt.config.ts. */
const COMMAND = "check-selection";

/** Offers to check selected text, in the menu of the page and by a shortcut. A platform may have neither. */
export function offerCheckMenu(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined)
      run({ tabId: tab.id, windowId: tab.windowId ?? null, frameId: null, given: null });
  });
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MENU_ID, title: text("menuCheck"), contexts: ["selection"] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    if (menuItemId !== MENU_ID || tab?.id === undefined) return;
    run({ tabId: tab.id, windowId: tab.windowId ?? null, frameId: frameId ?? null, given: selectionText ?? null });
  });
}

function run(origin: Parameters<typeof checkSelection>[0]): void {
  checkSelection(origin).catch((error: unknown) => console.error("Claimscope could not check the selection:", error));
}
