import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import { drawnText, marksIn, pointAt, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const PAGE = `<!doctype html><html lang="en"><title>Walks</title>
  <article><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p id="first">Smoking causes lung cancer. There is more to be said about that, and much has been.</p>
    <div id="late"></div>
  </article>`;

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": PAGE });
});
afterAll(() => site.close());

describe.each(BROWSERS)("a page that changes in %s", (name) => {
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

  test("has what comes late marked as well", async () => {
    await page.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "Regular exercise lowers blood pressure. It also passes the time, which is worth something.";
      document.querySelector("#late")?.append(late);
    });
    const supported = async () => (await marksIn(page)).supported;
    await expect.poll(supported, { timeout: 8_000 }).toContain("Regular exercise lowers blood pressure.");
  });

  test("that draws its text anew keeps its marks and its cards", async () => {
    await page.evaluate(() => {
      const article = document.querySelector("article");
      article?.replaceWith(article.cloneNode(true));
      document.querySelector("claimscope-surface")?.remove();
    });
    const supported = async () => (await marksIn(page)).supported ?? [];
    await expect.poll(supported, { timeout: 8_000 }).toContain("Smoking causes lung cancer.");
    await pointAt(page, "Smoking causes lung cancer");
    expect(await drawnText(page, ".card")).toContain("Evidence agrees");
  });

  test("that takes a sentence away has nothing marked in its place", async () => {
    await page.evaluate(() => {
      const first = document.querySelector("#first");
      if (first) first.textContent = "The weather was fine, and the shops were open until late in the evening.";
    });
    await expect.poll(() => marksIn(page), { timeout: 8_000 }).toEqual({});
  });
});
