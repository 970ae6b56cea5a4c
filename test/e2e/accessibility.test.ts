import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openExtensionPage, openPage, type Session, startSession } from "./browser.ts";
import { drawnText, openPopup, pointAt, pressReportKey, selectWords, waitForMarks } from "./page.ts";
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

/** What axe finds wrong by WCAG 2.2 AA: `rule: element`. In a page only what the extension has drawn into it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate(`axe.run(
    document.querySelector("claimscope-surface") ? { include: [["claimscope-surface"]] } : document,
    { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
  )`)) as axe.AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

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
