import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { drawnText, openPopup, pointAt, waitForMarks } from "./page.ts";
import { HAS_SEED, serveArticles } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

describe.each(BROWSERS)("an article in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());
  beforeEach(async () => {
    page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    return () => page.close();
  });

  test("has its claims marked by what evidence says of them, and nothing around it marked", async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    const marks = await waitForMarks(page);
    expect(marks.supported).toContain("Washing hands with soap lowers the risk of diarrhoea by about a third.");
    expect(marks.refuted?.some((words) => words.includes("vitamin C every day prevents colds"))).toBe(true);
    expect(Object.values(marks).flat().join(" ")).not.toMatch(/Onions|barista|etc\.|socks/);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await screenshot(session, page, "article");
  });

  test("shows a card with verdict, certainty and sources where the pointer rests", async () => {
    await waitForMarks(page);
    await pointAt(page, "Smoking causes lung cancer");
    const card = await drawnText(page, ".card");
    expect(card).toContain("Evidence agrees");
    expect(card).toContain("high");
    await screenshot(session, page, "card");
  });

  test("is summed up in the popup, with what was not checked", async () => {
    await waitForMarks(page);
    const popup = await openPopup(session, page);
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toMatch(/\d+ of \d+ sentences make a health claim.*What is not in it was not checked/);
    await screenshot(session, popup, "popup");
    await popup.close();
  });

  test.skipIf(!HAS_SEED)(
    "that retells a study has the names that differ from the study's own marked at the very words",
    async () => {
      const seed = await openPage(session, site.url("nl.iliveok.com", "/seed/article.nl.html"));
      const { differs = [], refuted = [] } = await waitForMarks(seed);
      expect(differs.some((words) => words.includes("Thielen"))).toBe(true);
      expect(refuted).toEqual([]);
      await screenshot(session, seed, "seed");
      await seed.close();
    },
  );

  test("gives the browser no reason to complain", async () => {
    await waitForMarks(page);
    expect(session.complaints).toEqual([]);
  });
});
