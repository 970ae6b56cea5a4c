import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { violations, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

/** Catches what the page would give to the browser as a file. */
async function catchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const caught = globalThis as unknown as { files: { name: string; text: string }[] };
    caught.files = [];
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const { href, download: name } = this;
      void fetch(href)
        .then((answer) => answer.text())
        .then((text) => caught.files.push({ name, text }));
    };
  });
}

async function fileAfter(page: Page, label: string): Promise<{ name: string; text: string }> {
  await page.$$eval(
    ".save-check button",
    (all, words) => all.find((button) => button.textContent === words)?.click(),
    label,
  );
  await page.waitForFunction(() => (globalThis as unknown as { files: unknown[] }).files.length > 0, {
    // Tabs behind another are drawn by no frame.
    polling: 100,
  });
  return page.evaluate(
    () => (globalThis as unknown as { files: { name: string; text: string }[] }).files.pop() ?? { name: "", text: "" },
  );
}

describe.each(BROWSERS)("a whole check in %s", (name) => {
  let session: Session;
  let article: Page;
  let panel: Page;
  beforeAll(async () => {
    session = await startSession(name);
    article = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(article);
    panel = await openExtensionPage(session, "sidepanel.html", { background: true });
    await panel.waitForSelector(".save-check");
    await catchFiles(panel);
  });
  afterAll(() => session.browser.close());

  test("becomes a report that stands alone, with its own looks and no scripts", async () => {
    const { name: file, text } = await fileAfter(panel, "Report with pictures (HTML)");
    expect(file).toMatch(/^claimscope-en\.iliveok\.com-\d{4}-\d{2}-\d{2}\.html$/);
    const page = await session.browser.newPage();
    await page.setContent(text);
    expect(await page.$eval(".bar-picture .bar-supported", (part) => getComputedStyle(part).fill)).not.toBe(
      "rgb(0, 0, 0)",
    );
    expect(await page.$$("script")).toHaveLength(0);
    expect(await page.evaluate(() => document.body.textContent)).toContain("Smoking causes lung cancer");
    expect(await violations(page)).toEqual([]);
    await screenshot(session, page, "check-report");
    await page.close();
    await article.bringToFront();
    await panel.waitForSelector(".save-check");
  });

  test.each([
    ["Markdown", /^# /],
    ["JSON", /^\{\n {2}"title"/],
    ["CSV", /^\ufeff?what,number,text/],
  ] as const)("becomes %s", async (label, begins) => {
    expect((await fileAfter(panel, label)).text).toMatch(begins);
  });

  test("that was printed is not kept", async () => {
    const page = await openExtensionPage(session, "check-report.html");
    await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain("shown here once and not kept");
    await page.close();
  });
});

test("a check is shown for the printer in Chrome", async () => {
  const session = await startSession("chrome");
  const article = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
  await waitForMarks(article);
  const panel = await openExtensionPage(session, "sidepanel.html", { background: true });
  await panel.waitForSelector(".save-check");
  await panel.$$eval(".save-check button", (all) => all.at(-1)?.click());
  const target = await session.browser.waitForTarget((one) => one.url() === `${session.extensionUrl}check-report.html`);
  const page = await target.asPage();
  await page.waitForSelector(".check-report");
  await page.emulateMediaType("print");
  expect(await page.$eval(".on-screen", (bar) => getComputedStyle(bar).display)).toBe("none");
  const stored = await page.evaluate("chrome.storage.session.get().then((all) => Object.keys(all))");
  expect(stored).not.toContain("check-to-print");
  await session.browser.close();
});
