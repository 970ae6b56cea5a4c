import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { drawnText, openPopup, pointAt, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";
import { buildThatSpeaks } from "./speaking-build.ts";

/** The two languages with the longest words, and two that nobody speaks. Each of the others fits where these do. */
const SPEECHES = ["de", "ru", "longer", "right-to-left"];
/** As small as a window usually gets beside another one, and a telephone. */
const NARROW = { width: 360, height: 740 };

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

/** Parts that are wider than there is room for: class or tag, and the first of their words. Those that can be scrolled may be. */
function tooWide(page: Page, within: string): Promise<string[]> {
  return page.$eval(within, (root) => {
    const parts = [root, ...root.querySelectorAll("*")].filter((part) => part instanceof HTMLElement);
    const overflowing = parts.filter((part) => {
      const { display, overflowX, position } = getComputedStyle(part);
      if (display === "inline" || part.clientWidth <= 1 || position === "absolute") return false;
      return !/auto|scroll/.test(overflowX) && part.scrollWidth > part.clientWidth + 1;
    });
    return overflowing.map((part) => `${part.localName}.${part.className}: ${part.textContent?.slice(0, 40)}`);
  });
}

describe.each(SPEECHES)("an interface that speaks %s", (speech) => {
  let build: ReturnType<typeof buildThatSpeaks>;
  let session: Session;
  beforeAll(async () => {
    build = buildThatSpeaks(speech);
    session = await startSession("chrome", "test", { folder: build.folder });
  });
  afterAll(async () => {
    await session.browser.close();
    build.remove();
  });

  const article = async (): Promise<Page> => {
    const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    return page;
  };
  const keep = (page: Page, name: string) => screenshot(session, page, `${speech}-${name}`);

  test("has room for its words in the card and the report dialog", async () => {
    const page = await article();
    await pointAt(page, "Smoking causes lung cancer");
    await drawnText(page, ".card");
    await keep(page, "card");
    expect(await tooWide(page, "claimscope-surface >>> .card")).toEqual([]);
    await page.setViewport(NARROW);
    await selectWords(page, "Statins also lower cholesterol");
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    await keep(page, "report");
    expect(await tooWide(page, "claimscope-surface >>> dialog.report")).toEqual([]);
    await page.close();
  });

  test.each(["article", "text", "reports", "settings"])("has room for its words in the popup's %s tab", async (tab) => {
    const page = await article();
    const popup = await openPopup(session, page);
    await popup.waitForSelector(".coverage");
    await popup.$eval(`#tab-${tab}`, (button) => (button as HTMLButtonElement).click());
    await popup.waitForSelector(`#panel-${tab}`);
    await popup.$$eval("details", (all) => {
      for (const details of all) details.open = true;
    });
    await keep(popup, `popup-${tab}`);
    expect(await tooWide(popup, "body")).toEqual([]);
    await popup.close();
    await page.close();
  });

  test.each(["options", "welcome"])("has room for its words in the %s", async (name) => {
    const page = await openExtensionPage(session, `${name}.html`);
    await page.setViewport(NARROW);
    await page.waitForSelector("h2");
    await keep(page, name);
    expect(await tooWide(page, "body")).toEqual([]);
    await page.close();
  });
});
