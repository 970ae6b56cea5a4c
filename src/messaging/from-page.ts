import { readCheckAnswer, readPassageAsk, readSaveAnswer, readStateAsk } from "./page-messages.ts";
import { post } from "./post.ts";
import type { Answer, Ask } from "./protocol.ts";
import { type Responder, respond } from "./respond.ts";

/** Has the background check an article. Throws `MessageError`. */
export function checkArticle(article: Ask<"check-article">): Promise<Answer<"check-article">> {
  return post({ name: "check-article", ask: article }, readCheckAnswer);
}

/** Has the background store a report; resolved only once it is stored. Throws `MessageError`. */
export async function saveReport(report: Ask<"save-report">): Promise<void> {
  await post({ name: "save-report", ask: report }, readSaveAnswer);
}

/** What the popup and the context menu ask of a page. */
export interface PageHandlers {
  pageState: (ask: Ask<"page-state">) => Answer<"page-state">;
  showPassage: (ask: Ask<"show-passage">) => Answer<"show-passage">;
  openReport: () => void;
}

/** Answers the popup and the context menu, in a content script. Returns what stops it. */
export function answerInPage({ pageState, showPassage, openReport }: PageHandlers): () => void {
  const responders = new Map<string, Responder>([
    ["page-state", (ask) => pageState(readStateAsk(ask))],
    ["show-passage", (ask) => showPassage(readPassageAsk(ask))],
    ["open-report", () => openReport()],
  ]);
  return respond((name) => responders.get(name) ?? null);
}
