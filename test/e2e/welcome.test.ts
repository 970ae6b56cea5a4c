import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, openExtensionPage, type Session, screenshot, startSession } from "./browser.ts";
import { keptReports } from "./own-page.ts";
import { clickDrawn, drawnText, marksIn, pointAt, violations, waitForMarks } from "./page.ts";

const COLOURS = ["light", "dark"] as const;
const VITAMIN = "Taking vitamin C every day prevents colds.";

interface Tabs {
  tabs: { query(what: object): Promise<{ url?: string }[]> };
}

/** The addresses of all tabs that the extension may know, as it sees them: Firefox tells tests nothing of a tab that it opened itself. */
function addressesIn(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as Record<"chrome" | "browser", Tabs | undefined>;
    return ((await (browser ?? chrome)?.tabs.query({})) ?? []).map(({ url }) => url);
  });
}

describe.each(BROWSERS)("after installing in %s", (name) => {
  test("the welcome page opens by itself, and asks for nothing", async () => {
    const session = await startSession(name, "production", { welcome: true });
    const options = await openExtensionPage(session, "options.html");
    await options.waitForSelector("h1");
    await expect.poll(() => addressesIn(options)).toContain(`${session.extensionUrl}welcome.html`);
    expect(session.complaints).toEqual([]);
    await session.browser.close();
  });
});

describe.each(BROWSERS.flatMap((name) => COLOURS.map((scheme) => [name, scheme] as const)))(
  "the welcome page in %s, in %s colours",
  (name, scheme) => {
    let session: Session;
    let page: Page;
    beforeAll(async () => {
      session = await startSession(name, "test", { scheme });
      page = await openExtensionPage(session, "welcome.html");
      if (name === "chrome") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width: 1_280, height: 800 });
      await page.waitForSelector("article");
    });
    afterAll(() => session.browser.close());

    test("marks the sample, and nothing that tells about it", async () => {
      await waitForMarks(page);
      expect(await marksIn(page)).toEqual({
        supported: ["Smoking causes lung cancer."],
        refuted: [VITAMIN],
        overstated: ["Zinc lozenges shorten a cold."],
        unknown: ["Coffee prevents colds."],
      });
      await screenshot(session, page, `welcome-${scheme}`);
    });

    test("has nothing that hinders a reader, with its list of publishers open or not", async () => {
      const found = () =>
        page.evaluate(() => document.querySelector("claimscope-surface")?.remove()).then(() => violations(page));
      expect(await found()).toEqual([]);
      await page.$eval("details", (details) => details.setAttribute("open", ""));
      expect(await found()).toEqual([]);
      await page.$eval("details", (details) => details.removeAttribute("open"));
    });

    test("leads to a first report, which stays on the device", async () => {
      await pointAt(page, VITAMIN);
      expect(await drawnText(page, ".card")).toContain("Evidence disagrees");
      await screenshot(session, page, `welcome-card-${scheme}`);
      await clickDrawn(page, ".card .foot button");
      await drawnText(page, "dialog.report");
      await clickDrawn(page, ".reasons label");
      await clickDrawn(page, "dialog [type=submit]");
      await drawnText(page, ".save-status.saved");
      const [report] = await keptReports(session);
      expect(report?.report.quotation?.exact).toBe(VITAMIN);
      expect(report?.delivery.state).toBe("draft");
    });

    test("fits a narrow window", async () => {
      await page.bringToFront();
      await page.keyboard.press("Escape");
      await page.setViewport({ width: 320, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await screenshot(session, page, `welcome-narrow-${scheme}`);
      expect(session.complaints).toEqual([]);
    });
  },
);
