import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "../report/sample-report.ts";
import { BROWSERS, killBackground, openExtensionPage, type Session, startSession } from "./browser.ts";

const CORRUPT_ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

/** The popup's page on its list of reports, after these were put into the extension's storage. */
async function reportsWith(session: Session, stored: Record<string, unknown>): Promise<Page> {
  const popup = await openExtensionPage(session, "popup.html");
  await popup.waitForSelector("#tab-reports");
  await popup.evaluate(async (values) => {
    const { chrome, browser } = globalThis as unknown as Record<"chrome" | "browser", Extension | undefined>;
    await (browser ?? chrome)?.storage.local.set(values);
  }, stored);
  // What an older version has left is looked for once in the life of a background script.
  await killBackground(session);
  await popup.bringToFront();
  await popup.click("#tab-reports");
  await popup.waitForSelector(".report-item");
  return popup;
}

interface Extension {
  storage: { local: { set(values: object): Promise<void>; get(key: null): Promise<Record<string, unknown>> } };
}

async function click(popup: Page, words: string): Promise<void> {
  await popup.locator(`::-p-xpath(//*[self::button or self::a][normalize-space()="${words}"])`).click();
}

describe.each(BROWSERS)("the list of reports in %s", (name) => {
  let session: Session;
  let popup: Page;
  const report = sampleReport();
  // As versions before the outbox stored it, and where.
  const { about: _about, reference: _reference, reader: _reader, ...rest } = report;
  const flat = { ...rest, state: "draft" };
  beforeAll(async () => {
    session = await startSession(name);
    popup = await reportsWith(session, {
      [`report:${report.id}`]: flat,
      [`report:${CORRUPT_ID}`]: { ...flat, id: CORRUPT_ID, reason: 5 },
    });
  });
  afterAll(() => session.browser.close());
  const words = () => popup.evaluate(() => document.body.textContent ?? "");

  test("shows a report with its state, and keeps one that cannot be read beside it", async () => {
    expect(await words()).toContain("A cold shower prevents colds.");
    expect(await words()).toContain("Kept on this device");
    expect(await words()).toContain("A report that can no longer be read");
  });

  test("says after an export which reports are not in it", async () => {
    await click(popup, "Export as CSV");
    await expect.poll(words).toContain("1 report can no longer be read and was left out.");
  });

  test("changes a report's words while it has not been sent", async () => {
    await click(popup, "Edit");
    await popup.locator("textarea[name=comment]").fill("Said more kindly.");
    await click(popup, "Save changes");
    await expect.poll(words).toContain("Changes saved.");
    await expect.poll(words).toContain("Said more kindly.");
  });

  test("offers an e-mail with the report in it", async () => {
    await click(popup, "Send …");
    await popup.waitForSelector("a[href^='mailto:']");
    const href = await popup.$eval("a[href^='mailto:']", (link) => decodeURIComponent(link.getAttribute("href") ?? ""));
    expect(href).toContain("A cold shower prevents colds.");
    expect(href).toContain("Said more kindly.");
    await popup.locator("form.send > .bar button").click();
  });

  test("no longer offers to edit what was marked as sent", async () => {
    await click(popup, "Mark as sent");
    await expect.poll(words).toContain("Sent");
    await expect
      .poll(() => popup.$$eval("button", (all) => all.map((button) => button.textContent)))
      .not.toContain("Edit");
  });

  test("deletes only after asking", async () => {
    await popup.locator(".report-item:first-child button:last-of-type").click();
    await expect.poll(words).toContain("Delete this report for good?");
    await click(popup, "Yes, delete");
    await expect.poll(words).toContain("Report deleted.");
    expect(await words()).not.toContain("Said more kindly.");
    expect(await words()).toContain("A report that can no longer be read");
  });
});
