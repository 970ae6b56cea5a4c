import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFolder } from "../../scripts/build-folder.ts";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, browserComplaints, openExtensionPage, openPage, type Session, startSession } from "./browser.ts";
import { pressReportKey, selectWords } from "./page.ts";
import { serveArticles } from "./site.ts";

/** Enough of a page to run on; what is found in articles is tested elsewhere. */
const PAGE =
  "<!doctype html><html lang=en><title>Walking</title><article><h1>Walking</h1><p>Walking is good for the heart.</p></article>";

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/short.html": PAGE });
});
afterAll(() => site.close());

describe.each(BROWSERS)("the built extension in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name, "production");
  });
  afterAll(() => session.browser.close());

  test("loads and runs on an article without a complaint from the browser", async () => {
    const page = await openPage(session, site.url("nl.iliveok.com", "/short.html"));
    await expect.poll(() => page.title()).toBe("Walking");
    expect(await browserComplaints(session)).toEqual([]);
    expect(session.complaints).toEqual([]);
  });

  test("opens its popup page", async () => {
    const popup = await openExtensionPage(session, "popup.html");
    await expect.poll(() => popup.evaluate(() => document.body.textContent?.trim())).not.toBe("");
    expect(session.complaints).toEqual([]);
  });

  test("keeps what it draws into a page out of the page's reach", async () => {
    const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await selectWords(page, "Washing hands with soap");
    await pressReportKey(page);
    await page.waitForSelector("html > div");
    expect(await page.evaluate(() => document.querySelector("html > div")?.shadowRoot)).toBeNull();
  });

  test("asks for nothing but what it needs", () => {
    const manifest = JSON.parse(readFileSync(`${buildFolder(name, "production")}/manifest.json`, "utf8"));
    expect(manifest.permissions).toEqual([
      "activeTab",
      "scripting",
      "storage",
      "contextMenus",
      "alarms",
      "unlimitedStorage",
      // Firefox has sidebars without asking.
      ...(name === "chrome" ? ["sidePanel"] : []),
    ]);
    // No page can load, and so frame, a file of the extension; no other extension can speak to it.
    expect(manifest.web_accessible_resources).toBeUndefined();
    if (name === "chrome") expect(manifest.externally_connectable).toEqual({ ids: [] });
    // No host from the start; one at a time when a report is sent there, never by plain http but on this machine.
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://localhost/*"]);
    if (name === "firefox")
      expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(["none"]);
    expect(manifest.content_scripts).toHaveLength(1);
    expect(
      manifest.content_scripts[0].matches.filter(
        (match: string) => !/\/\/(\*\.)?ilive(ok\.com|\.com\.ua)\/\*$/.test(match),
      ),
    ).toEqual([]);
  });
});
