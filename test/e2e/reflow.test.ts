import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openPage, type Session, screenshot, startSession } from "./browser.ts";
import { drawnText, pointAt, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

/** What is left of a window of 1280 × 1024 px at 400 % (WCAG 2.2, 1.4.10). */
const SMALL = { width: 320, height: 256 };
const PAGE = `<!doctype html><html lang="en" dir="rtl"><title>Walks</title>
  <article dir="ltr"><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p>Smoking causes lung cancer. Regular exercise lowers blood pressure. So does patience, they say.</p>
    <p>The MMR vaccine protects against measles, and this is one more reason to be glad of it.</p>
  </article>`;
const PASSAGE = "Smoking causes lung cancer";

let site: Site;
let session: Session;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": PAGE });
  session = await startSession("chrome");
});
afterAll(async () => {
  await session.browser.close();
  await site.close();
});

async function walks(): Promise<Page> {
  const page = await openPage(session, site.url("en.iliveok.com", "/walks.html"));
  await waitForMarks(page);
  return page;
}

/** Scrolls a drawn part into view and tells whether all of it is then within the window. */
function canBeSeen(page: Page, selector: string): Promise<boolean> {
  return page.$eval(`claimscope-surface >>> ${selector}`, (part) => {
    part.scrollIntoView({ block: "nearest" });
    const box = part.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  });
}

describe("at 400 %", () => {
  test("all of the card can be scrolled to", async () => {
    const page = await walks();
    await page.setViewport(SMALL);
    await pointAt(page, PASSAGE);
    await drawnText(page, ".card");
    await screenshot(session, page, "small-card");
    for (const part of [".card h2", ".card .evidence li:last-child a", ".card .foot button"])
      expect(await canBeSeen(page, part), part).toBe(true);
    await page.close();
  });

  test("a card that has to cover its passage repeats the words", async () => {
    const page = await walks();
    await page.setViewport(SMALL);
    await pointAt(page, PASSAGE);
    await drawnText(page, ".card.covering");
    const { width } = await page.$eval("claimscope-surface >>> #passage-words", (words) =>
      words.getBoundingClientRect().toJSON(),
    );
    expect(width).toBeGreaterThan(SMALL.width / 2);
    await page.close();
  });

  test("all of the report dialog can be scrolled to", async () => {
    const page = await walks();
    await page.setViewport(SMALL);
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    await screenshot(session, page, "small-report");
    for (const part of ["dialog h2", ".reasons label:last-child", "[name=citedSource]", "dialog [type=submit]"])
      expect(await canBeSeen(page, part), part).toBe(true);
    await page.close();
  });
});

test("nothing fades in for readers who want little motion", async () => {
  const page = await walks();
  const animation = async (wish: string): Promise<string> => {
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: wish }]);
    await pointAt(page, PASSAGE);
    await drawnText(page, ".card");
    const name = await page.$eval("claimscope-surface >>> .card", (card) => getComputedStyle(card).animationName);
    await page.keyboard.press("Escape");
    return name;
  };
  expect([await animation("no-preference"), await animation("reduce")]).toEqual(["appear", "none"]);
  await page.close();
});

test("on a page that runs from right to left our own words run as their language does", async () => {
  const page = await walks();
  await pointAt(page, PASSAGE);
  await drawnText(page, ".card");
  const card = await page.$eval("claimscope-surface >>> .card", (element) => ({
    direction: getComputedStyle(element).direction,
    language: element.closest("[lang]")?.getAttribute("lang"),
  }));
  expect(card).toEqual({ direction: "ltr", language: "en" });
  await page.close();
});
