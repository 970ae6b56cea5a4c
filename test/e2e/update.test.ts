import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { openPage, type Session, startSession } from "./browser.ts";
import { clickDrawn, drawnText, fillDrawn, pressReportKey, selectWords, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

let site: Site;
let session: Session;
beforeAll(async () => {
  site = await serveArticles();
  // Firefox ends content scripts together with their extension, so that only in Chrome one can outlive it.
  session = await startSession("chrome");
});
afterAll(async () => {
  await session.browser.close();
  await site.close();
});

describe("an extension that goes away while a page is open", () => {
  test("loses nothing that was written, says so, and leaves the page clean", async () => {
    const page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    await selectWords(page, "Statins also lower cholesterol");
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
    await page.mouse.move(200, 200);
    await page.mouse.move(210, 210);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});
