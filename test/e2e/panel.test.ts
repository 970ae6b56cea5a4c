import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { openPopup, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const LOGIN = `<!doctype html><html lang="en"><title>Log in</title>
  <form><label>Name <input autocomplete="username"></label> <button>Log in</button></form>
  <p>Smoking causes lung cancer, they say.</p>`;

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/login.html": LOGIN });
});
afterAll(() => site.close());

const words = (page: Page) => page.evaluate(() => document.body.textContent ?? "");
const coverage = (page: Page) => page.evaluate(() => document.querySelector(".coverage")?.textContent ?? "");

describe.each(BROWSERS)("the panel beside the page in %s", (name) => {
  let session: Session;
  let article: Page;
  let panel: Page;
  beforeAll(async () => {
    session = await startSession(name);
    article = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(article);
    panel = await openExtensionPage(session, "sidepanel.html", { background: true });
    await panel.waitForSelector(".coverage");
  });
  afterAll(() => session.browser.close());

  test("sums up the page of the tab, and leads to a passage in it", async () => {
    expect(await coverage(panel)).toMatch(
      /^\d+ of \d+ sentences make a health claim\. There is evidence on \d+ of them\.$/,
    );
    await panel.$eval("[role=slider]", (bar) => (bar as HTMLElement).focus());
    const before = await article.evaluate(() => scrollY);
    await panel.$$eval(".claims .passage", (all) => (all.at(-1) as HTMLButtonElement).click());
    await expect.poll(() => article.evaluate(() => scrollY)).not.toBe(before);
    await screenshot(session, panel, "panel");
  });

  test("follows the tab to another page", async () => {
    await article.goto(site.url("nl.iliveok.com", "/article.nl.html"));
    await expect.poll(() => words(panel), { timeout: 20_000 }).toContain("Oma wist");
    await article.goto(site.url("en.iliveok.com", "/article.en.html"));
    await expect.poll(() => words(panel), { timeout: 20_000 }).toContain("Smoking");
  });

  test("follows the reader to another tab and back", async () => {
    const other = await openPage(session, site.url("localhost", "/login.html"));
    await expect.poll(() => words(panel), { timeout: 20_000 }).toContain("No article found");
    await article.bringToFront();
    await expect.poll(() => coverage(panel), { timeout: 20_000 }).not.toBe("");
    await other.close();
  });

  test("checks typed text on the spot, and keeps none of it", async () => {
    await panel.$eval("#tab-text", (tab) => (tab as HTMLButtonElement).click());
    await panel.waitForSelector("textarea[name=text]");
    await panel.type("textarea[name=text]", "Roken veroorzaakt longkanker. Het regent vandaag.");
    await panel.$eval(".loose-text [type=submit]", (button) => (button as HTMLButtonElement).click());
    await panel.waitForSelector(".marked-text mark.line-supported");
    expect(await panel.$eval("mark", (mark) => mark.textContent)).toBe("Roken veroorzaakt longkanker.");
    expect(await panel.$eval(".read-as select", (select) => (select as HTMLSelectElement).value)).toBe("nl");
    expect(await coverage(panel)).toContain("1 of 2 sentences");
    const stored = await panel.evaluate(`(globalThis.browser ?? chrome).storage.local.get().then(JSON.stringify)`);
    expect(stored).not.toContain("longkanker");
    await screenshot(session, panel, "panel-text");
  });

  test("checks what is selected in a page that has no article", async () => {
    const page = await openPage(session, site.url("localhost", "/login.html"));
    await selectWords(page, "Smoking causes lung cancer");
    await panel.waitForSelector(".loose-text");
    await panel.$$eval(".loose-text .bar button", (all) => (all[1] as HTMLButtonElement).click());
    await panel.waitForFunction(() => document.querySelector("mark")?.textContent?.startsWith("Smoking causes lung"), {
      polling: 100,
    });
    await page.close();
  });
});

/** Lets the popup of a page open the real panel, which Chrome alone lets a test do. */
async function openRealPanel(session: Session): Promise<Page> {
  const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
  await waitForMarks(page);
  const popup = await openPopup(session, page);
  await popup.waitForSelector(".to-panel button");
  await popup.click(".to-panel button");
  const target = await session.browser.waitForTarget((one) => one.url() === `${session.extensionUrl}sidepanel.html`);
  const panel = await target.asPage();
  await panel.waitForSelector(".coverage");
  return panel;
}

describe("the panel that the popup opens in Chrome", () => {
  let session: Session;
  let panel: Page;
  beforeAll(async () => {
    session = await startSession("chrome");
    panel = await openRealPanel(session);
  });
  afterAll(() => session.browser.close());

  test("leaves nothing beyond the edge of a window of 320 px", async () => {
    await panel.setViewport({ width: 320, height: 640 });
    for (const tab of ["claims", "details", "references", "vitals", "text", "reports", "settings"]) {
      await panel.$eval(`#tab-${tab}`, (button) => (button as HTMLButtonElement).click());
      await panel.waitForSelector(`#panel-${tab}`);
      await panel.$$eval("details", (all) => {
        for (const details of all) details.open = true;
      });
      await screenshot(session, panel, `panel-320-${tab}`);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(320);
    }
  });

  test("has controls that a finger can hit on a telephone", async () => {
    await panel.emulate({
      viewport: { width: 360, height: 740, isMobile: true, hasTouch: true },
      userAgent: await session.browser.userAgent(),
    });
    await panel.$eval("#tab-article", (button) => (button as HTMLButtonElement).click());
    await panel.waitForSelector("#tab-claims");
    const low = await panel.$$eval("button, summary", (all) =>
      all
        .filter((control) => control.getBoundingClientRect().height > 0)
        .filter((control) => control.getBoundingClientRect().height < 44)
        .map((control) => control.textContent),
    );
    expect(low).toEqual([]);
    await panel.tap(".claims .passage");
    await screenshot(session, panel, "panel-touch");
  });
});
