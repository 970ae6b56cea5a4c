import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openPage, type Session, startSession } from "./browser.ts";
import { openPopup, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const LOGIN = `<!doctype html><html lang="en"><title>Log in</title>
  <form><label>Name <input autocomplete="username"></label> <button>Log in</button></form>`;

let site: Site;
let session: Session;
beforeAll(async () => {
  site = await serveArticles({ "/login.html": LOGIN });
  // Only Chrome lets a test click the toolbar icon, and with it grant `activeTab`.
  session = await startSession("chrome");
});
afterAll(async () => {
  await session.browser.close();
  await site.close();
});

/** What the popup says once it has stopped reading. */
async function popupTextFor(url: string): Promise<string> {
  const page = await openPage(session, url);
  const popup = await openPopup(session, page);
  const read = () => popup.evaluate(() => document.body.textContent);
  await expect.poll(read, { timeout: 10_000 }).toMatch(/health claim|No article|cannot read/);
  const words = await read();
  await popup.close();
  await page.close();
  return words;
}

describe("away from the sites it is made for", () => {
  test("nothing is read before the reader asks, and opening the popup asks", async () => {
    const page = await openPage(session, site.url("localhost", "/article.en.html"));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const popup = await openPopup(session, page);
    const marks = await waitForMarks(page);
    expect(marks.supported).toContain("Statins reduce the risk of a heart attack.");
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toMatch(/\d+ of \d+ sentences make a health claim/);
    await popup.close();
    await page.close();
  });

  test("a log-in page is said to be no article", async () => {
    expect(await popupTextFor(site.url("localhost", "/login.html"))).toContain("No article found");
  });

  test("the browser's own pages are said to be out of reach", async () => {
    expect(await popupTextFor("chrome://version")).toContain("cannot read this page");
  });
});
