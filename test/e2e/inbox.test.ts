import { mkdirSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { findBrowser } from "../../scripts/find-browser.ts";
import { freePort } from "../inbox/postgres-server.ts";
import { PASSWORD, type StartedInbox, startInbox } from "../inbox/start-inbox.ts";
import { sampleReport } from "../report/sample-report.ts";
import { violations } from "./page.ts";

let browser: Browser;
let started: StartedInbox;
let base: string;
beforeAll(async () => {
  const port = await freePort();
  base = `http://localhost:${port}`;
  started = await startInbox({ INBOX_URL: base });
  await started.app.listen({ host: "localhost", port });
  const executablePath = (await findBrowser("chrome")) ?? "";
  browser = await puppeteer.launch({ executablePath, pipe: true, args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  await started.stop();
});

async function deliver(comment: string, exact: string): Promise<void> {
  const quotation = { exact, prefix: "Many say so. ", suffix: " Ask a doctor.", start: null, end: null };
  const report = sampleReport({ id: crypto.randomUUID(), comment, quotation, finding: null });
  const headers = { "content-type": "application/ld+json" };
  await fetch(`${base}/reports/harbour/`, { method: "POST", headers, body: JSON.stringify(annotationOf(report)) });
}

async function looked(page: Page, name: string): Promise<void> {
  mkdirSync(".output/screenshots", { recursive: true });
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    await page.screenshot({ path: `.output/screenshots/inbox-${name}-${value}.png` });
    expect(await violations(page)).toEqual([]);
  }
}

async function pressed(page: Page, key: "Enter" | "a"): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

test("an editor works through reports by keyboard, with nothing that hinders them in either scheme", async () => {
  await deliver("One small study is no proof.", "A cold shower prevents colds.");
  await deliver("Who says so?", "Garlic keeps everybody well in winter.");
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(`${base}/editors/reports`);
  await looked(page, "sign-in");
  await page.focus("input[name=name]");
  await page.keyboard.type("eva");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await pressed(page, "Enter");
  await looked(page, "list");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await pressed(page, "Enter");
  expect(await page.$eval("mark", (mark) => mark.textContent)).toBe("A cold shower prevents colds.");
  await looked(page, "report");
  await page.keyboard.press("n");
  await page.keyboard.type("Thank you, we look into it.");
  await page.keyboard.press("Escape");
  await pressed(page, "a");
  expect(await page.$eval("mark", (mark) => mark.textContent)).toBe("Garlic keeps everybody well in winter.");
  await looked(page, "decided");
  const rows = await started.database.query("SELECT note FROM reports WHERE state = 'accepted'");
  expect(rows).toEqual([{ note: "Thank you, we look into it." }]);
});

test.each(["de", "ru", "fr"])("the list and a report fit a telephone in %s", async (language) => {
  await deliver("One small study is no proof.", "Onions keep everybody well in spring.");
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setBypassCSP(true);
  await page.setExtraHTTPHeaders({ "Accept-Language": `${language}, en;q=0.5` });
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(`${base}/editors/reports`);
  const fits = async (name: string): Promise<void> => {
    expect(await page.$eval("html", (html) => html.lang)).toBe(language);
    await looked(page, `${name}-${language}`);
    const [wide, room] = await page.$eval("html", (html) => [html.scrollWidth, html.clientWidth]);
    expect(wide).toBe(room);
  };
  await page.focus("input[name=name]");
  await page.keyboard.type("eva");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await pressed(page, "Enter");
  await fits("list");
  await page.keyboard.press("j");
  await pressed(page, "Enter");
  await fits("report");
  await context.close();
});
