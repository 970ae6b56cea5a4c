import { browser } from "wxt/browser";
import type { ArticleCheck } from "#check/article-check.ts";
import { counted } from "./text.ts";

/** White on this has 7:1; verdicts have colours of their own, and the number says nothing of them. */
const BADGE_COLOUR = "#0d5f7a";

/** Shows on the toolbar icon how many claims of the tab's article have a verdict; the title says it in words. */
export async function showCount(tabId: number, check: ArticleCheck): Promise<void> {
  // What claim packs say is not counted: it may be about the same sentences.
  const claims = check.claims.filter(({ pack }) => pack === null);
  const decided = claims.filter((claim) => claim.verdict !== null).length;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId, text: decided === 0 ? "" : String(decided) }),
    browser.action.setTitle({ tabId, title: counted("badgeTitle", claims.length, decided, claims.length) }),
  ]);
}
