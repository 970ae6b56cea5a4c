import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openExtensionPage, openPage, type Session, startSession } from "./browser.ts";
import { drawnText, openPopup, pointAt, pressReportKey, selectWords, violations, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

let site: Site;
let session: Session;
beforeAll(async () => {
  site = await serveArticles();
  session = await startSession("chrome");
});
afterAll(async () => {
  await session.browser.close();
  await site.close();
});

describe.each(["light", "dark"])("in %s colours", (scheme) => {
  const article = async (): Promise<Page> => {
    const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await waitForMarks(page);
    return page;
  };

  test("the card has nothing that hinders a reader", async () => {
    const page = await article();
    await pointAt(page, "Smoking causes lung cancer");
    await drawnText(page, ".card");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("the report dialog has nothing that hinders a reader", async () => {
    const page = await article();
    await selectWords(page, "Statins also lower cholesterol");
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(["article", "reports", "settings"])("the popup's %s tab has nothing that hinders a reader", async (tab) => {
    const page = await article();
    const popup = tab === "article" ? await openPopup(session, page) : await openExtensionPage(session, "popup.html");
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await popup.waitForSelector(`#tab-${tab}`);
    await popup.click(`#tab-${tab}`);
    await popup.waitForSelector(`#panel-${tab}`);
    if (tab === "article") await popup.waitForSelector(".coverage");
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });
});
