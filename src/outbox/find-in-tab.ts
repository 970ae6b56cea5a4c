import { pageText, showInPage } from "#messaging/page-text.ts";
import type { Ask } from "#messaging/protocol.ts";
import { tabState } from "#messaging/tab-state.ts";
import { showPassage } from "#messaging/to-page.ts";
import { type FoundPassage, findPassage } from "#report/find-passage.ts";

/**
 * Has a tab show the passage of a report: in its article, else anywhere in its page. `exact`: it has its words still; `changed`: what is
 * most like it is shown; `lost`: it is no longer there. Here, because what finds it would be a burden to every page.
 */
export async function findInTab({ tabId, quotation }: Ask<"find-passage">): Promise<"exact" | "changed" | "lost"> {
  const state = await tabState(tabId, false);
  const inArticle = state.phase === "checked" ? findPassage(state.article.text, quotation) : null;
  if (inArticle && (await showPassage(tabId, inArticle))) return kindOf(inArticle);
  const inPage = findPassage(await pageText(tabId), quotation);
  if (inPage && (await showInPage(tabId, inPage))) return kindOf(inPage);
  return "lost";
}

function kindOf({ exact }: FoundPassage): "exact" | "changed" {
  return exact ? "exact" : "changed";
}
