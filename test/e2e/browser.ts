import { mkdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import type { BuildMode } from "../../scripts/build-folder.ts";
import type { BrowserName } from "../../scripts/find-browser.ts";
import { type Launched, type LaunchOptions, launchBrowser } from "../../scripts/launch-browser.ts";

export { BROWSERS } from "../../scripts/find-browser.ts";

const SCREENSHOTS = ".output/screenshots";

/** A running browser with the extension in it, and all that its pages complained of so far. */
export type Session = Launched & { name: BrowserName; complaints: string[] };

/** A warning or an error in a page's console, or an exception that nobody caught. */
function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "warn" || message.type() === "error")
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) =>
    complaints.push(`exception: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/** Starts a browser without a window and without any network but this machine's own. */
export async function startSession(
  name: BrowserName,
  mode: BuildMode = "test",
  options: Pick<LaunchOptions, "scheme" | "profile" | "welcome" | "folder"> = {},
): Promise<Session> {
  const launched = await launchBrowser({
    browser: name,
    mode,
    headless: true,
    network: "only-loopback",
    ...options,
  });
  return { ...launched, name, complaints: [] };
}

/** Opens a page in a tab of its own, in the foreground. */
export async function openPage(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1_100, height: 900 });
  listen(page, session.complaints);
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/**
 * Opens a page of the extension itself in a tab, `background`: behind the active one. Firefox never reports such a page as loaded:
 * wait for what it shows.
 */
export async function openExtensionPage(session: Session, path: string, { background = false } = {}): Promise<Page> {
  const page = await session.browser.newPage({ background });
  listen(page, session.complaints);
  await page.goto(session.extensionUrl + path, { waitUntil: session.name === "firefox" ? [] : "load" });
  return page;
}

/** Keeps a picture of a page for people to look at: `.output/screenshots/NAME-BROWSER.png`. */
export async function screenshot(session: Session, page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}-${session.name}.png` });
}

/** What Chrome keeps of an extension; only its own page for extensions may ask. */
declare const chrome: {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<Record<"manifestErrors" | "runtimeErrors" | "installWarnings", unknown[]>>;
  };
};

/** What the browser itself has against the extension: manifest, background script, permissions. */
export async function browserComplaints(session: Session): Promise<string[]> {
  const page = await session.browser.newPage();
  try {
    return session.name === "chrome"
      ? await chromeComplaints(page, session.extensionId)
      : await firefoxComplaints(page);
  } finally {
    await page.close();
  }
}

async function chromeComplaints(page: Page, extensionId: string): Promise<string[]> {
  await page.goto("chrome://extensions");
  return page.evaluate(async (id) => {
    const { manifestErrors, runtimeErrors, installWarnings } = await chrome.developerPrivate.getExtensionInfo(id);
    return [...manifestErrors, ...runtimeErrors, ...installWarnings].map((complaint) => JSON.stringify(complaint));
  }, extensionId);
}

const FIREFOX_CARD = ".qa-debug-target-item:has(.qa-temporary-extension-remove-button)";
const FIREFOX_STOP = `${FIREFOX_CARD} .qa-temporary-extension-terminate-bgscript-button`;
const FIREFOX_STOPPED = `${FIREFOX_CARD} .extension-backgroundscript__status--stopped`;

const LONGEST_WAIT_MS = 15_000;

/** Asks again until the answer is true. puppeteer's own waiting compiles text to code, which Firefox's own pages forbid. */
async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error("the browser does not come so far");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function openFirefoxDebugging(page: Page): Promise<void> {
  await page.goto("about:debugging#/runtime/this-firefox", { waitUntil: [] });
  await waitUntil(() => page.evaluate((card) => document.querySelector(card) !== null, FIREFOX_CARD));
}

async function firefoxComplaints(page: Page): Promise<string[]> {
  await openFirefoxDebugging(page);
  return page.evaluate((card) => {
    const messages = document.querySelectorAll(`${card} :is(.message--level-warning, .message--level-error)`);
    return Array.from(messages, (message) => message.textContent ?? "");
  }, FIREFOX_CARD);
}

/**
 * Stops the background script as the browser does when it has been idle, or worse, in the middle of something. `isBusy`: something starts
 * it anew at once, so that it is never seen to be stopped.
 */
export async function killBackground(session: Session, { isBusy = false } = {}): Promise<void> {
  if (session.name === "chrome") {
    const extension = (await session.browser.extensions()).get(session.extensionId);
    for (const worker of (await extension?.workers()) ?? []) await worker.close();
    return;
  }
  const page = await session.browser.newPage();
  await openFirefoxDebugging(page);
  await page.evaluate((button) => document.querySelector<HTMLButtonElement>(button)?.click(), FIREFOX_STOP);
  if (!isBusy)
    await waitUntil(() => page.evaluate((stopped) => document.querySelector(stopped) !== null, FIREFOX_STOPPED));
  await page.close();
}
