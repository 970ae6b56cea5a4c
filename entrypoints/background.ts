import { defineBackground } from "wxt/utils/define-background";
import { completeArticle } from "#article/complete-article.ts";
import { readCopy } from "#article/read-copy.ts";
import { check } from "#check/check.ts";
import { withPacks } from "#check/with-packs.ts";
import { listen } from "#messaging/listen.ts";
import { tabState } from "#messaging/tab-state.ts";
import { forgetWithWindows } from "#outbox/private-windows.ts";
import { reportHandlers } from "#outbox/report-handlers.ts";
import { runOutbox } from "#outbox/run-outbox.ts";
import { surroundings } from "#outbox/surroundings.ts";
import { onWake } from "#outbox/wake.ts";
import { runOnSites } from "#sites/run-on-sites.ts";
import { offerWelcome } from "#sites/welcome.ts";
import { listPacks, lookAtPack, openPacks, removePack, savePack } from "#storage/claim-packs.ts";
import { followManaged } from "#storage/managed.ts";
import { readRetractionChoice, writeRetractionChoice } from "#storage/retraction-choice.ts";
import {
  forgetRetractions,
  retractionData,
  retractions,
  updateRetractions,
  updateWhenDue,
} from "#storage/retractions.ts";
import { claimSet, shippedFindings, withPartsNeeded } from "#storage/shipped-claim-set.ts";
import { ensureSign } from "#storage/sign.ts";
import { settleLanguage } from "#text/language.ts";
import { showCount } from "#ui/badge.ts";
import { detectLanguage } from "#ui/detect-language.ts";
import { explanationLanguage } from "#ui/explanation-language.ts";
import { offerReportMenu } from "#ui/report-menu.ts";
import { answerWalkCommands } from "#ui/walk-commands.ts";

const AROUND = surroundings();

/** Answers the content scripts and the popup, and posts what the reader has sent. Nothing is remembered here that a stopped worker could lose. */
export default defineBackground(() => {
  listen({
    "read-copy": readCopy,
    "check-article": async (article, { tabId }) => {
      const whole = completeArticle(article);
      const inLanguage = settleLanguage(whole.language, await detectLanguage(whole.text), whole.text);
      const [set, packs, retracted] = await Promise.all([claimSet(inLanguage), openPacks(), retractions()]);
      const inOneLanguage = { ...whole, language: inLanguage };
      const result = await withPartsNeeded(() => check(inOneLanguage, set, retracted));
      if (tabId !== null) await showCount(tabId, result);
      // Beside the check: a reader who wants newer data weekly does not wait for it.
      void updateWhenDue(new Date()).catch((error: unknown) => console.error("Claimscope:", error));
      const told = await explanationLanguage(inLanguage);
      const shipped = { check: result, findings: { ...(await shippedFindings(result, told)), language: told } };
      return withPacks(shipped, inOneLanguage, packs, told);
    },
    "tab-state": ({ tabId, again }) => tabState(tabId, again),
    ...reportHandlers(AROUND),
    "list-packs": listPacks,
    "look-at-pack": ({ source }) => lookAtPack(source),
    "save-pack": ({ source }) => savePack(source, new Date()),
    "remove-pack": ({ name }) => removePack(name),
    "retraction-data": retractionData,
    "update-retractions": async ({ address }) => ({ problem: await updateRetractions(address, new Date()) }),
    "choose-retractions": async (choice) => writeRetractionChoice({ ...(await readRetractionChoice()), ...choice }),
    "forget-retractions": forgetRetractions,
  });
  ensureSign().catch((error: unknown) => console.error("Claimscope:", error));
  offerReportMenu();
  offerWelcome();
  followManaged();
  runOnSites();
  answerWalkCommands();
  forgetWithWindows();
  const run = (): void => {
    runOutbox(AROUND).catch((error: unknown) => console.error("Claimscope's outbox:", error));
  };
  onWake(run);
  // A script that was stopped may have left something half-way.
  run();
});
