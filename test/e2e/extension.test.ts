import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import {
  BROWSERS,
  browserComplaints,
  killBackground,
  openExtensionPage,
  openPage,
  type Session,
  startSession,
} from "./browser.ts";
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

  test("starts its background script again after it was stopped", async () => {
    await killBackground(session);
    await openPage(session, site.url("en.iliveok.com", "/short.html"));
    expect(await browserComplaints(session)).toEqual([]);
  });
});
