import { browser } from "wxt/browser";
import { injectInto } from "#messaging/inject.ts";
import { MessageError } from "#messaging/message-error.ts";
import { walkIn } from "#messaging/to-page.ts";

/** The commands by their names in the manifest. */
const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { "next-finding": 1, "previous-finding": -1 };

/**
 * Answers the keys that the reader may change in the browser's own list of shortcuts. On a page that was not read yet the first press
 * has it read, and the next one walks. Firefox for Android has no such keys.
 */
export function answerWalkCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    const direction = DIRECTIONS[command];
    const tabId = tab?.id;
    if (direction === undefined || tabId === undefined) return;
    try {
      await walkIn(tabId, direction);
    } catch (error) {
      if (!(error instanceof MessageError) || error.trouble !== "unreachable") throw error;
      await injectInto(tabId);
    }
  });
}
