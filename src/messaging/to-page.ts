import { isRecord } from "./envelope.ts";
import { postToTab } from "./post.ts";
import type { Ask } from "./protocol.ts";

/** Has the content script of a tab show a passage; false where it cannot be found in the page. Throws `MessageError`. */
export function showPassage(tabId: number, passage: Ask<"show-passage">): Promise<boolean> {
  return postToTab(
    tabId,
    { name: "show-passage", ask: passage },
    (answer) => isRecord(answer) && answer["shown"] === true,
  );
}

/**
 * Has the content script of a tab open the report dialog; false where the page asks for a password or payment. Throws `MessageError`,
 * `unreachable` where the tab has none.
 */
export function openReport(tabId: number, about?: Ask<"open-report">): Promise<boolean> {
  return postToTab(
    tabId,
    { name: "open-report", ask: about },
    (answer) => isRecord(answer) && answer["opened"] === true,
  );
}

/** Has the content script of a tab go to the next finding, or to the one before. Throws `MessageError`, `unreachable` where the tab has none. */
export function walkIn(tabId: number, direction: Ask<"walk">["direction"]): Promise<void> {
  return postToTab(tabId, { name: "walk", ask: { direction } }, () => undefined);
}
