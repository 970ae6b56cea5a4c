import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import {
  BROWSERS,
  killBackground,
  openExtensionPage,
  openPage,
  type Session,
  screenshot,
  startSession,
} from "./browser.ts";
import { clickDrawn, drawnText, fillDrawn, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const PASSAGE = "Statins also lower cholesterol";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

/** The comments of all reports that the extension keeps, as its own pages read them. */
async function keptComments(session: Session): Promise<string[]> {
  const popup = await openExtensionPage(session, "popup.html");
  await popup.waitForSelector("[role=tab]");
  const comments = await popup.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
    return Object.values(await storage.local.get(null)).flatMap(
      (value) => (value as { comment?: string }).comment ?? [],
    );
  });
  await popup.close();
  return comments;
}

declare const chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };

describe.each(BROWSERS)("reporting a passage in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());
  beforeEach(async () => {
    page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    return () => page.close();
  });

  test("begins with Ctrl+Enter on a selection and ends with a stored report", async () => {
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    expect(await drawnText(page, "dialog.report")).toContain(PASSAGE);
    await fillDrawn(page, "textarea[name=comment]", "Which statins?");
    await screenshot(session, page, "report");
    await clickDrawn(page, "input[name=reason][value=questionable]");
    await clickDrawn(page, "button[type=submit]");
    expect(await drawnText(page, ".save-status.saved")).toContain("Saved on this device");
    expect(await keptComments(session)).toContain("Which statins?");
  });

  test("asks for a reason before anything is stored", async () => {
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await fillDrawn(page, "textarea[name=comment]", "No reason yet");
    await clickDrawn(page, "button[type=submit]");
    expect(await drawnText(page, ".missing")).toContain("please choose");
    expect(await keptComments(session)).not.toContain("No reason yet");
  });

  test("loses nothing when the background script is stopped between writing and saving", async () => {
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await fillDrawn(page, "textarea[name=comment]", "Written before the stop");
    await killBackground(session);
    await page.bringToFront();
    await clickDrawn(page, "input[name=reason][value=questionable]");
    await clickDrawn(page, "button[type=submit]");
    await drawnText(page, ".save-status.saved");
    expect(await keptComments(session)).toContain("Written before the stop");
  });

  test("does not begin without a key press of the reader's own", async () => {
    await selectWords(page, PASSAGE);
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true })),
    );
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    const dialogs = await page.$$("claimscope-surface >>> dialog.report");
    expect(dialogs).toHaveLength(1);
  });
});
