import { browser } from "wxt/browser";
import { PAGE_CHANGED } from "./page-changed.ts";
import {
  readCheckAnswer,
  readCopyAnswer,
  readDeskAnswer,
  readOpenAsk,
  readPassageAsk,
  readSaveAnswer,
  readStateAsk,
  readWalkAsk,
} from "./page-messages.ts";
import { extensionIsGone, post } from "./post.ts";
import type { Answer, Ask } from "./protocol.ts";
import { type Responder, respond } from "./respond.ts";

/** Has the background read a copy of the page. Throws `MessageError`. */
export function readCopy(copy: Ask<"read-copy">): Promise<Answer<"read-copy">> {
  return post({ name: "read-copy", ask: copy }, readCopyAnswer);
}

/** Has the background check an article. Throws `MessageError`. */
export function checkArticle(article: Ask<"check-article">): Promise<Answer<"check-article">> {
  return post({ name: "check-article", ask: article }, readCheckAnswer);
}

/** Has the background store a report; resolved only once it is stored. Throws `MessageError`. */
export function saveReport(report: Ask<"save-report">): Promise<Answer<"save-report">> {
  return post({ name: "save-report", ask: report }, readSaveAnswer);
}

/** What was begun on this page before, and where its reports go. Throws `MessageError`. */
export function openDesk(page: Ask<"open-desk">): Promise<Answer<"open-desk">> {
  return post({ name: "open-desk", ask: page }, readDeskAnswer);
}

/** Has the background keep what has been written so far. Throws `MessageError`. */
export function keepBegun(begun: Ask<"keep-begun">): Promise<void> {
  return post({ name: "keep-begun", ask: begun }, () => undefined);
}

/** Opens the list of reports in a tab of its own. Throws `MessageError`. */
export function openReports(): Promise<void> {
  return post({ name: "open-reports" }, () => undefined);
}

/** Tells whoever listens that more is known of this page: a panel beside it, where one is open. */
export function tellPanel(): void {
  if (extensionIsGone()) return;
  // Browsers call it an error that nobody listens, which is no matter here.
  browser.runtime.sendMessage({ name: PAGE_CHANGED }).catch(() => undefined);
}

/** What the popup and the context menu ask of a page. */
export interface PageHandlers {
  pageState: (ask: Ask<"page-state">) => Promise<Answer<"page-state">>;
  showPassage: (ask: Ask<"show-passage">) => Answer<"show-passage">;
  walk: (ask: Ask<"walk">) => void;
  pageText: () => Answer<"page-text">;
  showInPage: (ask: Ask<"show-in-page">) => Answer<"show-in-page">;
  openReport: (ask: Ask<"open-report">) => Answer<"open-report"> | Promise<Answer<"open-report">>;
}

/** Answers the popup and the context menu, in a content script. Returns what stops it. */
export function answerInPage({
  pageState,
  showPassage,
  walk,
  pageText,
  showInPage,
  openReport,
}: PageHandlers): () => void {
  const responders = new Map<string, Responder>([
    ["page-state", (ask) => pageState(readStateAsk(ask))],
    ["show-passage", (ask) => showPassage(readPassageAsk(ask))],
    ["walk", (ask) => walk(readWalkAsk(ask))],
    ["page-text", () => pageText()],
    ["show-in-page", (ask) => showInPage(readPassageAsk(ask))],
    ["open-report", (ask) => openReport(readOpenAsk(ask))],
  ]);
  return respond((name) => responders.get(name) ?? null);
}
