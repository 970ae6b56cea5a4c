import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, startSession } from "./browser.ts";
import { marksIn, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

describe.each(BROWSERS)("the reader's settings in %s", (name) => {
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

  test("take the faint lines off an open page, and only those", async () => {
    const before = await marksIn(page);
    expect(before.unknown?.length).toBeGreaterThan(0);
    const popup = await openExtensionPage(session, "popup.html");
    await popup.waitForSelector("#tab-settings");
    await popup.click("#tab-settings");
    await popup.locator("input[type=checkbox]").click();
    const { unknown: _faint, ...others } = before;
    await expect.poll(() => marksIn(page)).toEqual(others);
    await popup.close();
  });
});

test("the toolbar icon counts the claims that have a verdict, and says so in words", async () => {
  const session = await startSession("chrome");
  const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
  const { unknown = [], ...decided } = await waitForMarks(page);
  const count = Object.values(decided).flat().length;
  const extension = (await session.browser.extensions()).get(session.extensionId);
  const [worker] = (await extension?.workers()) ?? [];
  const icon = await worker?.evaluate(`chrome.tabs.query({ active: true }).then(async ([{ id: tabId }]) => ({
    text: await chrome.action.getBadgeText({ tabId }),
    title: await chrome.action.getTitle({ tabId }),
  }))`);
  expect(icon).toEqual({
    text: String(count),
    title: `Claimscope: ${count} of ${count + unknown.length} health claims checked`,
  });
  await session.browser.close();
});
