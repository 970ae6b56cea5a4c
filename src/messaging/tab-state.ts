import { completeArticle } from "#article/complete-article.ts";
import { bySchema } from "./by-schema.ts";
import { injectInto } from "./inject.ts";
import { MessageError } from "./message-error.ts";
import { postToTab } from "./post.ts";
import { PageState, type TabState } from "./protocol.ts";

/** Asks the content script of a tab how far it is, and puts one into the page where there is none. `again` has it read anew. */
export async function tabState(tabId: number, again: boolean): Promise<TabState> {
  try {
    const state = await postToTab(tabId, { name: "page-state", ask: { again } }, (answer) =>
      bySchema(PageState, answer),
    );
    return state.phase === "checked" ? { ...state, article: completeArticle(state.article) } : state;
  } catch (error) {
    if (!(error instanceof MessageError) || error.trouble !== "unreachable") throw error;
  }
  return (await injectInto(tabId)) ? { phase: "reading" } : { phase: "not-allowed" };
}
