import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { clickDrawn, drawnText, marksIn, pointAt, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

/** A narrow column, so that a sentence takes several lines, high up on a page that can be scrolled. */
const PAGE = `<!doctype html><html lang="en"><title>Walks</title>
  <style>body { margin: 0 0 2000px 40px; inline-size: 220px; font: 20px/1.6 serif }</style>
  <article><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p>Smoking causes lung cancer and heart attacks. So does patience, they say.</p>
    <p>Regular exercise lowers blood pressure. The MMR vaccine protects against measles.</p>
  </article>`;
const PASSAGE = "heart attacks";
const CARD = "claimscope-surface >>> .card";

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": PAGE });
});
afterAll(() => site.close());

/** How the open card lies to the lines of the passage that it is about, and to the window. */
async function layOut(page: Page) {
  const passage = await page.evaluate(() =>
    Array.from(CSS.highlights.get("cs-mark-z") ?? [], (part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    }).flat(),
  );
  const { card, view } = await page.$eval(CARD, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { card: { left, top, right, bottom }, view: { width: innerWidth, height: innerHeight } };
  });
  const covered = passage.filter(
    (line) => line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom,
  );
  const isInside = card.left >= 0 && card.top >= 0 && card.right <= view.width && card.bottom <= view.height;
  return { lines: passage.length, covered: covered.length, isInside, card };
}

describe.each(BROWSERS)("the card in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());
  beforeEach(async () => {
    page = await openPage(session, site.url("en.iliveok.com", "/walks.html"));
    await waitForMarks(page);
    return () => page.close();
  });

  test("covers no line of its passage, however wide the window is", async () => {
    for (const width of [1_100, 700, 320]) {
      await page.setViewport({ width, height: 900 });
      await pointAt(page, PASSAGE);
      await drawnText(page, ".card");
      await expect.poll(() => layOut(page)).toMatchObject({ covered: 0, isInside: true });
      expect((await layOut(page)).lines).toBeGreaterThan(1);
      await screenshot(session, page, `card-${width}`);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.$(CARD)).toBeNull();
    }
  });

  test("opens by a tap, stays, and goes with a tap elsewhere", async () => {
    const at = await page.evaluate(() => {
      const paragraph = document.querySelectorAll("p")[1];
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { x: left + 20, y: top + 12 };
    });
    await page.touchscreen.tap(at.x, at.y);
    expect(await drawnText(page, ".card")).toContain("Smoking causes lung cancer");
    await page.touchscreen.tap(at.x, 5);
    await expect.poll(() => page.$(CARD)).toBeNull();
  });

  test("goes with its passage when the page is scrolled, and closes when the passage is out of the window", async () => {
    await pointAt(page, PASSAGE);
    await drawnText(page, ".card");
    const before = (await layOut(page)).card.top;
    await page.evaluate(() => scrollBy(0, 60));
    await expect.poll(async () => before - (await layOut(page)).card.top).toBeCloseTo(60, 0);
    await page.evaluate(() => scrollTo(0, 1_500));
    await expect.poll(() => page.$(CARD)).toBeNull();
  });

  test("tells what else the same sentence says, and why", async () => {
    await pointAt(page, PASSAGE);
    expect(await drawnText(page, ".card")).toContain("Also said here: “");
    await page.$eval(`${CARD} .why`, (list) => {
      (list.parentElement as HTMLDetailsElement).open = true;
    });
    expect(await drawnText(page, ".card .why")).toMatch(/What“Smoking”.*Evidence showsmore of it/);
  });

  test("leads to the next finding and back by its buttons, which keep the focus", async () => {
    await pointAt(page, PASSAGE);
    expect(await drawnText(page, ".card .bar")).toContain("Finding 2 of 4");
    await clickDrawn(page, ".bar button[aria-label='Next finding']");
    await expect.poll(() => drawnText(page, ".card")).toContain("blood pressure");
    expect(await drawnText(page, ".card .bar")).toContain("Finding 3 of 4");
    expect(await page.$eval(`${CARD} .bar button:focus`, (button) => button.ariaLabel)).toBe("Next finding");
    expect(await page.$eval(`${CARD} [role=status]`, (status) => status.textContent)).toMatch(
      /^Finding 3 of 4\. Evidence agrees .*About the words/,
    );
  });

  test("copies its passage with the source, or shows the text where the page has no clipboard", async () => {
    await pointAt(page, "blood pressure");
    await drawnText(page, ".card");
    await clickDrawn(page, ".more summary");
    await clickDrawn(page, ".more .copy button");
    // Pages that came over http have no clipboard.
    const text = await page.waitForSelector(`${CARD} textarea`, { visible: true });
    expect(await text?.evaluate((field) => (field as HTMLTextAreaElement).value)).toMatch(
      /^“Regular exercise lowers blood pressure\.”\nWalks, http:\/\/en\.iliveok\.com:\d+\/walks\.html\n\nEvidence agrees/,
    );
  });

  test("hides its finding everywhere, with a way back at once and later in the options", async () => {
    const isMarked = async (): Promise<boolean> =>
      Object.values(await marksIn(page))
        .flat()
        .some((words) => words.startsWith("Regular exercise"));
    const hide = async (): Promise<void> => {
      await pointAt(page, "blood pressure");
      await drawnText(page, ".card");
      await clickDrawn(page, ".more summary");
      await clickDrawn(page, ".more > button");
      await expect.poll(() => drawnText(page, ".card-body")).toContain("no longer marked");
    };
    await hide();
    await page.keyboard.press("Enter");
    expect(await drawnText(page, ".card h2")).toContain("Evidence agrees");
    await expect.poll(isMarked).toBe(true);
    await page.keyboard.press("Escape");
    await hide();
    await page.keyboard.press("Escape");
    await expect.poll(isMarked).toBe(false);

    const options = await openExtensionPage(session, "options.html", { background: name === "firefox" });
    const again = await options.waitForSelector("[aria-describedby^=hidden]");
    await again?.evaluate((button) => (button as HTMLButtonElement).click());
    await expect.poll(isMarked).toBe(true);
    await options.close();
  });

  test("stops on its site, with a way back at once", async () => {
    await pointAt(page, "blood pressure");
    await drawnText(page, ".card");
    await clickDrawn(page, ".more summary");
    await clickDrawn(page, ".more > button:last-of-type");
    await expect
      .poll(() => drawnText(page, ".card [role=status]"))
      .toContain("You have stopped Claimscope on en.iliveok.com");
    await expect.poll(() => marksIn(page)).toEqual({ current: [expect.stringContaining("Regular exercise")] });
    await page.keyboard.press("Enter");
    await expect.poll(async () => Object.keys(await marksIn(page))).toContain("supported");
    await page.keyboard.press("Escape");
  });
});
