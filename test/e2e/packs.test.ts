import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import {
  BROWSERS,
  killBackground,
  openExtensionPage,
  openPage,
  type Session,
  screenshot,
  startSession,
} from "./browser.ts";
import { drawnText, openPopup, pointAt, violations, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const EXAMPLE = "docs/claim-packs/example.json";
const NAME = "Harbour Lamp (made up)";
const SIGNATURE = `Says the claim pack “${NAME}” by Nobody, for an example.`;
const SENTENCE = "The harbour lamp lowers the risk of insomnia";
/** A sentence that only the pack speaks to, and one that only what ships speaks to. */
const PAGE = `<!doctype html><html lang="en"><head><title>Lamps</title></head><body><article><h1>On lamps and sleep</h1>
<p>${SENTENCE}. There is one in many of the old houses by the sea, and it hangs in the hall, where all who come in can see it.</p>
<p>Smoking causes lung cancer. It has been written on every packet for many years, in letters that nobody can overlook.</p>
</article></body></html>`;

const folder = mkdtempSync(join(tmpdir(), "claimscope-e2e-packs-"));
let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/lamps.html": PAGE });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

function fileOf(name: string, change: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(EXAMPLE, "utf8")), ...change }));
  return file;
}

async function chooseFile(options: Page, file: string): Promise<void> {
  const input = (await options.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

async function textOf(page: Page, selector: string): Promise<string> {
  const element = await page.waitForSelector(selector);
  return (await element?.evaluate((node) => node.textContent)) ?? "";
}

describe.each(BROWSERS)("claim packs in %s", (name) => {
  let session: Session;
  let options: Page;
  beforeAll(async () => {
    session = await startSession(name);
    options = await openExtensionPage(session, "options.html");
  });
  afterAll(() => session.browser.close());

  test("are added from a file, which is told in numbers before", async () => {
    await chooseFile(options, EXAMPLE);
    expect(await textOf(options, ".look")).toMatch(/can be added.*Nobody, for an example.*Claims2/);
    expect(await violations(options)).toEqual([]);
    await options.click(".look .primary");
    await options.waitForSelector(".pack");
    expect(await textOf(options, ".pack")).toMatch(/Harbour Lamp \(made up\).*Version1\.0.*English/);
    await screenshot(session, options, "claim-packs");
  });

  test("are named beside what they say, in the card and in the popup, also by a worker that was stopped", async () => {
    await killBackground(session);
    const page = await openPage(session, site.url("en.iliveok.com", "/lamps.html"));
    const marks = await waitForMarks(page);
    expect(marks["supported"]).toContainEqual(expect.stringContaining(SENTENCE));
    await pointAt(page, SENTENCE);
    expect(await drawnText(page, ".card")).toContain(SIGNATURE);
    await screenshot(session, page, "claim-pack-card");
    const popup = await openPopup(session, page);
    await popup.waitForSelector(".coverage");
    expect(await textOf(popup, ".claims")).toContain(SIGNATURE);
    await popup.close();
    await page.close();
  });

  test("that are refused are told why, place by place, and are not kept", async () => {
    await options.bringToFront();
    await chooseFile(options, fileOf("bad.json", { publisher: "Claimscope", version: "<b>" }));
    expect(await textOf(options, ".refused")).toMatch(/bad\.json.*version: /);
    expect(await violations(options)).toEqual([]);
    expect(await options.$$eval(".pack", ({ length }) => length)).toBe(1);
  });

  test("are updated after what changes was shown, and removed after a question", async () => {
    await chooseFile(options, fileOf("next.json", { version: "2.0" }));
    await options.waitForSelector(".look .primary");
    expect(await textOf(options, ".look")).toMatch(/is there already.*1\.0 → 2\.0/);
    await options.click(".look .primary");
    await expect.poll(() => textOf(options, ".pack")).toMatch(/Version2\.0/);
    await options.click(".pack button");
    await options.click(".pack .question button");
    await expect.poll(() => options.$$eval(".pack", ({ length }) => length)).toBe(0);
    const page = await openPage(session, site.url("en.iliveok.com", "/lamps.html"));
    const { supported = [] } = await waitForMarks(page);
    expect(supported.join()).not.toContain(SENTENCE);
    await page.close();
  });

  test("come and go without a complaint from any page", () => {
    expect(session.complaints).toEqual([]);
  });
});

test("the popup's settings lead to the claim packs, which fit a narrow window and a dark one", async () => {
  const session = await startSession("chrome");
  const popup = await openExtensionPage(session, "popup.html");
  await popup.waitForSelector("#tab-settings");
  await popup.click("#tab-settings");
  await popup.locator("button ::-p-text(Claim packs)").click();
  const target = await session.browser.waitForTarget((one) => one.url() === `${session.extensionUrl}options.html`);
  const options = (await target.page()) as Page;
  await options.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await options.setViewport({ width: 320, height: 600 });
  await chooseFile(options, EXAMPLE);
  await options.waitForSelector(".look .primary");
  await options.keyboard.press("Tab");
  await options.keyboard.press("Enter");
  await options.waitForSelector(".pack");
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(options)).toEqual([]);
  await screenshot(session, options, "claim-packs-narrow");
  await session.browser.close();
});
