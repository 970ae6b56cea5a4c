import { bySchema } from "./by-schema.ts";
import { isRecord } from "./envelope.ts";
import { postToTab } from "./post.ts";
import { type Ask, protocol } from "./protocol.ts";

/** The text of a tab's whole page, menus and asides included. Throws `MessageError`. */
export function pageText(tabId: number): Promise<string> {
  return postToTab(tabId, { name: "page-text" }, (answer) => bySchema(protocol["page-text"].answer, answer).text);
}

/** Has the content script of a tab show a part of that text; false where it is no longer there. Throws `MessageError`. */
export function showInPage(tabId: number, { start, end }: Ask<"show-in-page">): Promise<boolean> {
  return postToTab(
    tabId,
    { name: "show-in-page", ask: { start, end } },
    (answer) => isRecord(answer) && answer["shown"] === true,
  );
}
