import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import { clickDrawn, drawnText, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

/** A page with a feature of its own on Ctrl+Enter, and with one-letter shortcuts. */
const PAGE = `<!doctype html><html lang="en"><title>Walks</title>
  <article><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p>Smoking causes lung cancer. Regular exercise lowers blood pressure. So does patience, they say.</p>
    <p>The MMR vaccine protects against measles, and this is one more reason to be glad of it.</p>
  </article>
  <textarea>Smoking is written about here.</textarea>
  <script>
    heard = [];
    own = [];
    addEventListener("keydown", (event) => {
      heard.push(event.key);
      if (event.ctrlKey && event.key === "Enter") own.push(String(getSelection()));
    }, true);
  </script>`;
const PASSAGE = "Regular exercise lowers blood pressure";
const DIALOG = "claimscope-surface >>> dialog.report";

declare const heard: string[];
declare const own: string[];

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": PAGE });
});
afterAll(() => site.close());

/** Chooses in the one-time notice of the open dialog who answers on this site, and closes the dialog. */
async function chooseAndClose(page: Page, choice: "both" | "ours" | "page"): Promise<void> {
  const position = { both: 1, ours: 2, page: 3 }[choice];
  await clickDrawn(page, `.notice label:nth-of-type(${position}) input`);
  await page.keyboard.press("Escape");
  // Chrome closes a dialog only after the key press has been everywhere.
  await expect.poll(() => page.$(DIALOG)).toBeNull();
}

async function walk(page: Page, key: "ArrowDown" | "ArrowUp"): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press(key);
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

describe.each(BROWSERS)("keys in %s", (name) => {
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

  test("typed into the report dialog do not reach the page", async () => {
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await page.locator(`${DIALOG} textarea[name=comment]`).click();
    await page.keyboard.type("jk");
    expect(await page.evaluate(() => heard)).not.toEqual(expect.arrayContaining(["j"]));
    await page.waitForFunction(
      (words) => document.querySelector("claimscope-surface")?.shadowRoot?.textContent?.includes(words),
      {},
      "jk",
    );
    await page.keyboard.press("Escape");
  });

  test("Ctrl+Enter still reaches the page's own feature, with the selection intact", async () => {
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    expect(await page.evaluate(() => own)).toEqual([PASSAGE]);
  });

  test("Ctrl+Enter in a text field belongs to the page alone", async () => {
    await page.locator("textarea").click();
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    expect(await page.evaluate(() => own.length)).toBe(1);
    expect(await page.$(DIALOG)).toBeNull();
  });

  test("Alt+Shift+arrow walks through the findings, reads them out, and Escape gives the focus back", async () => {
    await walk(page, "ArrowDown");
    expect(await drawnText(page, ".card")).toContain("Evidence agrees");
    expect(await drawnText(page, "#passage-words")).toContain("Smoking causes lung cancer.");
    await walk(page, "ArrowDown");
    await page.waitForFunction(() =>
      document
        .querySelector("claimscope-surface")
        ?.shadowRoot?.querySelector("#passage-words")
        ?.textContent?.includes("Regular"),
    );
    const isFocused = () => document.activeElement?.localName === "claimscope-surface";
    expect(await page.evaluate(isFocused)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.$("claimscope-surface >>> .card")).toBeNull();
    expect(await page.evaluate(isFocused)).toBe(false);
  });
});

describe.each(BROWSERS)("the choice about Ctrl+Enter in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeEach(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", "/walks.html"));
    await waitForMarks(page);
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await drawnText(page, ".notice");
    return () => session.browser.close();
  });

  test("for Claimscope alone keeps the key from the page, and is asked for only once", async () => {
    await chooseAndClose(page, "ours");
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    expect(await page.evaluate(() => own.length)).toBe(1);
    expect(await page.$("claimscope-surface >>> .notice")).toBeNull();
  });

  test("for the page alone leaves the key to the page", async () => {
    await chooseAndClose(page, "page");
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await expect.poll(() => page.evaluate(() => own.length)).toBe(2);
    expect(await page.$(DIALOG)).toBeNull();
  });
});
