import { defineBackground } from "wxt/utils/define-background";
import { readCopy } from "#article/read-copy.ts";
import { deleteEverything } from "#backup/delete-everything.ts";
import { exportSettings } from "#backup/export-settings.ts";
import { lookAtSettings, takeOverSettings } from "#backup/import-settings.ts";
import { listen } from "#messaging/listen.ts";
import { tabState } from "#messaging/tab-state.ts";
import { forgetWithWindows } from "#outbox/private-windows.ts";
import { reportHandlers } from "#outbox/report-handlers.ts";
import { runOutbox } from "#outbox/run-outbox.ts";
import { surroundings } from "#outbox/surroundings.ts";
import { onWake } from "#outbox/wake.ts";
import { runOnSites } from "#sites/run-on-sites.ts";
import { offerWelcome } from "#sites/welcome.ts";
import { listPacks, lookAtPack, removePack, savePack } from "#storage/claim-packs.ts";
import { followManaged } from "#storage/managed.ts";
import { readRetractionChoice, writeRetractionChoice } from "#storage/retraction-choice.ts";
import { forgetRetractions, retractionData, updateRetractions, updateWhenDue } from "#storage/retractions.ts";
import { claimSetFacts } from "#storage/shipped-claim-set.ts";
import { ensureSign } from "#storage/sign.ts";
import { showCount } from "#ui/badge.ts";
import { checkLooseText, checkPageArticle } from "#ui/check-for-reader.ts";
import { offerCheckMenu } from "#ui/check-menu.ts";
import { offerReportMenu } from "#ui/report-menu.ts";
import { answerWalkCommands } from "#ui/walk-commands.ts";

const AROUND = surroundings();

/** Answers the content scripts and the popup, and posts what the reader has sent. Nothing is remembered here that a stopped worker could lose. */
export default defineBackground(() => {
  listen({
    "read-copy": readCopy,
    "check-article": async (article, { tabId }) => {
      const { check, findings } = await checkPageArticle(article);
      if (tabId !== null) await showCount(tabId, check);
      // Beside the check: a reader who wants newer data weekly does not wait for it.
      void updateWhenDue(new Date()).catch((error: unknown) => console.error("Claimscope:", error));
      return { check, findings };
    },
    "check-text": checkLooseText,
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
    "claim-set-facts": claimSetFacts,
    "export-settings": exportSettings,
    "look-at-settings": ({ source }) => lookAtSettings(source),
    "use-settings": ({ source }) => takeOverSettings(source),
    "delete-everything": deleteEverything,
  });
  ensureSign().catch((error: unknown) => console.error("Claimscope:", error));
  offerCheckMenu();
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
