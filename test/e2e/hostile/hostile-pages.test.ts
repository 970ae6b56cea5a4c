import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TabState } from "#messaging/protocol.ts";
import type { Site } from "../../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, startSession } from "../browser.ts";
import { activeTabState } from "../own-page.ts";
import { serveArticles } from "../site.ts";
import { CLAIM, HOSTILE_PAGES, MILLION, ORDINARY } from "./hostile-pages.ts";

declare const ticks: number;

const names = Object.keys(HOSTILE_PAGES);
const pathOf = (name: string): string => `/${name.replaceAll(" ", "-")}.html`;
/** Pages that build much, on a slow machine. */
const LONG_MS = 30_000;

let site: Site;
beforeAll(async () => {
  const pages = Object.entries(HOSTILE_PAGES).map(([name, html]) => [pathOf(name), html] as const);
  site = await serveArticles({ ...Object.fromEntries(pages), "/million.html": MILLION, "/ordinary.html": ORDINARY });
});
afterAll(() => site.close());

/** What the claims of a page that was read are. */
function claimsOf(state: TabState): (string | undefined)[] {
  return state.phase === "checked" ? state.check.claims.map(({ text }) => text) : [state.phase];
}

/** Waits until the page's own counter has gone on. */
async function expectAlive(page: Page): Promise<void> {
  const before = await page.evaluate(() => ticks);
  await expect.poll(() => page.evaluate(() => ticks), { timeout: LONG_MS }).toBeGreaterThan(before + 2);
}

describe.each(BROWSERS)("hostile pages in %s", (name) => {
  let session: Session;
  let own: Page;
  beforeAll(async () => {
    session = await startSession(name);
    own = await openExtensionPage(session, "popup.html#settings");
  });
  afterAll(() => session.browser.close());

  async function expectRead(path: string, host: "en.iliveok.com" | "localhost" = "en.iliveok.com"): Promise<Page> {
    const page = await openPage(session, site.url(host, path));
    const claims = async () => claimsOf(await activeTabState(own));
    await expect.poll(claims, { timeout: LONG_MS, interval: 500 }).toContain(CLAIM);
    await expectAlive(page);
    return page;
  }

  test.each(names)("%s: read from the start, and the page goes on", async (hostile) => {
    session.complaints.length = 0;
    await (await expectRead(pathOf(hostile))).close();
    expect(session.complaints).toEqual([]);
  });

  test.each(["prototypes that throw", "highlights that throw", "forms that hide themselves"])(
    "%s: read where the page was there first",
    async (hostile) => {
      session.complaints.length = 0;
      await (await expectRead(pathOf(hostile), "localhost")).close();
      expect(session.complaints).toEqual([]);
    },
  );

  test("a million elements: left alone, and the page goes on", async () => {
    const page = await openPage(session, site.url("en.iliveok.com", "/million.html"));
    const phase = async () => (await activeTabState(own)).phase;
    await expect.poll(phase, { timeout: LONG_MS, interval: 500 }).toBe("no-article");
    await expectAlive(page);
    await page.close();
  });

  test("an ordinary page is read as ever afterwards, and its tree is as it was", async () => {
    const page = await expectRead("/ordinary.html");
    const served = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(text, "text/html");
      return [parsed.documentElement.outerHTML, document.documentElement.outerHTML];
    });
    expect(served[1]).toBe(served[0]);
    await page.close();
  });
});
