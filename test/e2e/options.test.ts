import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { ask } from "./own-page.ts";
import { marksIn, violations, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const CHOSEN = {
  format: "claimscope-settings",
  version: 1,
  settings: { strength: "subtle", unmarked: ["supported"] },
  allowed: ["https://www.health.example/*"],
  stopped: ["shop.example"],
  keys: [],
  destinations: [
    { recipient: "health.example", destination: { kind: "server", url: "https://editors.example/", token: "" } },
  ],
  retractions: { address: "", weekly: false },
  hidden: [],
  packs: [],
};

const folder = mkdtempSync(join(tmpdir(), "claimscope-e2e-options-"));
let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

async function chooseFile(options: Page, name: string, content: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const input = (await options.waitForSelector("#file input[type=file]")) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? "");
}

describe.each(BROWSERS)("the options in %s", (name) => {
  let session: Session;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", "/article.en.html"));
    await waitForMarks(page);
    options = await openExtensionPage(session, "options.html");
    await options.waitForSelector("#marks");
  });
  afterAll(() => session.browser.close());

  test("say what a settings file would bring, and nothing is used before", async () => {
    await chooseFile(options, "settings.json", JSON.stringify(CHOSEN));
    await options.waitForSelector("#file .look .primary");
    expect(await textOf(options, "#file .look")).toMatch(/health\.example: https:\/\/editors\.example\//);
    expect(await violations(options)).toEqual([]);
    expect(await marksIn(page)).toHaveProperty("supported");
    await options.click("#file .look .primary");
    await expect.poll(() => marksIn(page)).not.toHaveProperty("supported");
    await expect.poll(() => textOf(options, "#sites")).toMatch(/www\.health\.example.*does not let.*shop\.example/);
    expect(JSON.parse(String(await ask(options, "export-settings", { withReports: false })))).toEqual(CHOSEN);
  });

  test("refuse a file that is none", async () => {
    await chooseFile(options, "bad.json", JSON.stringify({ ...CHOSEN, allowed: ["https://*/*"] }));
    await options.waitForSelector("#file .refused");
    expect(await textOf(options, "#file .refused")).toContain("bad.json");
  });

  test("delete everything after a question, on open pages too", async () => {
    await options.click("#delete button");
    await options.click("#delete .question button");
    await expect.poll(() => textOf(options, "#delete")).toContain("Everything has been deleted.");
    await expect.poll(() => marksIn(page)).toHaveProperty("supported");
    expect(await textOf(options, "#sites")).toContain("None so far.");
    const stored = await options.evaluate(async () => {
      const { chrome, browser } = globalThis as unknown as Record<
        "chrome" | "browser",
        { storage: { local: { get(key: null): Promise<object> } } } | undefined
      >;
      return (browser ?? chrome)?.storage.local.get(null);
    });
    expect(stored).toEqual({});
  });

  test("name the keys that the reader may change", async () => {
    expect(await textOf(options, "#keys")).toMatch(/Ctrl\+Enter.*Alt\+Shift\+Page/);
    expect(session.complaints).toEqual([]);
  });
});

describe("the options and the welcome page", () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession("chrome");
  });
  afterAll(() => session.browser.close());

  const SIZES = [
    ["light", 1_280, 1, "ltr", "light"],
    ["dark", 1_280, 1, "ltr", "dark"],
    ["narrow", 320, 1, "ltr", "light"],
    ["zoomed", 640, 2, "ltr", "dark"],
    ["rtl", 1_280, 1, "rtl", "light"],
  ] as const;

  test.each(SIZES)("fit their window: %s", async (size, width, deviceScaleFactor, direction, scheme) => {
    for (const name of ["options", "welcome"]) {
      const page = await openExtensionPage(session, `${name}.html`);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width, height: 800, deviceScaleFactor });
      await page.waitForSelector("h2");
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        for (const details of document.querySelectorAll("details")) details.open = true;
      }, direction);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
      await page.evaluate(() => scrollTo(0, 0));
      await screenshot(session, page, `${name}-${size}`);
      await page.close();
    }
  });
});
