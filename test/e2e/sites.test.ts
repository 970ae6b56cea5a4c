import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { drawnText, marksIn, openPopup, pointAt, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const ARTICLE = "/article.en.html";
const HANDS = "Washing hands with soap lowers the risk of diarrhoea by about a third";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

/** Presses a button of the popup, which in Firefox is a tab behind, and gets no clicks there. */
async function press({ name }: Session, page: Page, words: string): Promise<void> {
  if (name === "firefox") await page.bringToFront();
  await page.locator(`button ::-p-text(${words})`).click();
}

describe.each(BROWSERS)("sites in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());

  test("are stopped from the popup, at once and after a reload, and go on again", async () => {
    const page = await openPage(session, site.url("en.iliveok.com", ARTICLE));
    const before = await waitForMarks(page);
    const popup = await openPopup(session, page);
    await popup.waitForSelector(".coverage");
    await press(session, popup, "Stop on this site");
    await expect.poll(() => marksIn(page)).toEqual({});
    await popup.waitForSelector(".state-stopped");
    await screenshot(session, popup, "popup-stopped");
    await popup.close();
    await page.bringToFront();
    await page.reload();
    await selectWords(page, "Statins also lower");
    await pressReportKey(page);
    const next = await openPopup(session, page);
    await next.waitForSelector(".state-stopped");
    expect(await marksIn(page)).toEqual({});
    expect(await page.$("claimscope-surface")).toBeNull();
    await press(session, next, "Run on this site again");
    if (name === "firefox") await page.bringToFront();
    await expect.poll(() => marksIn(page)).toEqual(before);
    await next.close();
    await page.close();
  });

  test("that the reader allows are run on by themselves from then on, until they are taken out again", async () => {
    const page = await openPage(session, site.url("localhost", ARTICLE));
    const popup = await openPopup(session, page);
    await press(session, popup, "Always run on this site");
    await expect
      .poll(() => popup.$eval(".site-line", (line) => line.textContent))
      .toContain("Runs by itself on localhost");
    await popup.close();
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
    const options = await openExtensionPage(session, "options.html");
    await options.locator("button[aria-label='Remove localhost']").click();
    await expect.poll(() => options.$eval("#sites", (section) => section.textContent)).toContain("None so far.");
    await page.bringToFront();
    await page.reload();
    await selectWords(page, "Statins");
    expect(await marksIn(page)).toEqual({});
    await options.close();
    await page.close();
  });
});

describe.each(BROWSERS)("the options in %s", (name) => {
  let session: Session;
  let options: Page;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", ARTICLE));
    await waitForMarks(page);
    options = await openExtensionPage(session, "options.html");
    await options.waitForSelector("#marks");
  });
  afterAll(() => session.browser.close());

  test("take a verdict off open pages, and bring it back", async () => {
    const { supported: _agreed, ...others } = await marksIn(page);
    await options.click("[name=mark-supported]");
    await expect.poll(() => marksIn(page)).toEqual(others);
    await options.click("[name=mark-supported]");
    await expect.poll(() => marksIn(page)).toHaveProperty("supported");
  });

  test("have open pages painted more strongly, with every mark once", async () => {
    const names = () => page.evaluate(() => [...CSS.highlights.keys()].filter((key) => key !== "cs-mark-z").sort());
    const before = await names();
    await options.click("label:has(.strength-strong) input");
    await expect.poll(names).toEqual(before.map((one) => `${one}-strong`));
    await page.bringToFront();
    await screenshot(session, page, "marks-strong");
  });

  test("have findings explained in another language on open pages", async () => {
    await options.bringToFront();
    await options.select("#language select", "nl");
    await page.bringToFront();
    const card = async () => {
      await page.mouse.move(1, 1);
      await page.keyboard.press("Escape");
      await pointAt(page, HANDS);
      return drawnText(page, ".card");
    };
    await expect.poll(card, { interval: 500 }).toMatch(/handen/i);
    expect(await page.$eval("claimscope-surface >>> .card .statement", (words) => words.getAttribute("lang"))).toBe(
      "nl",
    );
  });

  test("come without a complaint from any page", () => {
    expect(session.complaints).toEqual([]);
  });
});
