import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import {
  clickDrawn,
  drawnText,
  fillDrawn,
  marksIn,
  pointAt,
  pressReportKey,
  selectWords,
  waitForMarks,
} from "./page.ts";
import { serveArticles } from "./site.ts";
import { reloadExtension, switchExtension } from "./switch-extension.ts";

const WORDS = "Statins also lower cholesterol";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

// Firefox ends content scripts together with their extension, so that only in Chrome one can outlive it.
describe("an extension that is removed while a page is open", () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession("chrome");
  });
  afterAll(() => session.browser.close());

  test("loses nothing that was written, says so, and leaves the page clean", async () => {
    const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    await selectWords(page, WORDS);
    await pressReportKey(page);
    await fillDrawn(page, "textarea[name=comment]", "Half a thought");
    await clickDrawn(page, "input[name=reason][value=outdated]");
    await session.browser.uninstallExtension(session.extensionId);
    await clickDrawn(page, "button[type=submit]");
    await expect.poll(() => drawnText(page, ".save-status.failed")).toContain("was updated or removed");
    const comment = await page.$eval(
      "claimscope-surface >>> textarea[name=comment]",
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(comment).toBe("Half a thought");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});

describe.each(BROWSERS)("with a page open in %s, an extension", (name) => {
  let session: Session;
  let page: Page;
  // For each test anew: what is done to the extension cannot be undone for certain.
  beforeEach(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    await pointAt(page, "Smoking causes lung cancer");
    await drawnText(page, ".card");
  });
  afterEach(() => session.browser.close());

  /** What a reader sees of the extension: passages with a line under them, and our element. */
  const seen = () =>
    page.evaluate(() => {
      const marked = [...document.querySelectorAll("p, li")].filter((element) =>
        [...CSS.highlights.keys()].some((key) =>
          getComputedStyle(element, `::highlight(${key})`).textDecorationLine.includes("underline"),
        ),
      );
      const host = document.querySelector("claimscope-surface");
      return { marked: marked.length > 0, drawn: host?.checkVisibility() ?? false };
    });

  test("that is turned off leaves nothing to be seen, and no word in the console; turned on again it is there", async () => {
    expect((await seen()).marked).toBe(true);
    await switchExtension(session, false);
    await expect.poll(seen).toEqual({ marked: false, drawn: false });
    // Whatever a page and its reader do afterwards.
    await page.bringToFront();
    await page.mouse.move(300, 300);
    await page.evaluate(() => document.querySelector("article")?.append("More words of the page itself."));
    await page.keyboard.press("Escape");
    await switchExtension(session, true);
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
    expect(session.complaints).toEqual([]);
  });

  test("that is updated leaves no second marks or cards, and works after the next load of the page", async () => {
    await reloadExtension(session);
    await page.bringToFront();
    await page.reload();
    const marks = await waitForMarks(page);
    expect(marks["supported"]?.filter((words) => words.startsWith("Washing hands"))).toHaveLength(1);
    await pointAt(page, "Smoking causes lung cancer");
    expect(await drawnText(page, ".card")).toContain("Evidence agrees");
    expect(await page.evaluate(() => document.querySelectorAll("claimscope-surface").length)).toBe(1);
    expect(Object.keys(await marksIn(page))).toContain("supported");
    expect(session.complaints).toEqual([]);
  });
});
