import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { getInstalledBrowsers } from "@puppeteer/browsers";

export const BROWSERS = ["chrome", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Where `install-browsers.ts` puts a browser that no package manager has. */
export const DOWNLOADS = resolve(".browsers");

/** Usual places on Debian, Ubuntu and macOS, the likeliest first. */
const PLACES: Record<BrowserName, readonly string[]> = {
  chrome: [
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium-browser",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  firefox: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/usr/lib/firefox/firefox",
    "/opt/firefox/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
  ],
};

/** Major versions from which on the extension can be loaded, as its manifests say. */
export const OLDEST: Record<BrowserName, number> = { chrome: 121, firefox: 142 };

/** A browser that does not tell its version is taken as it is. */
function isRecent(browser: BrowserName, path: string): boolean {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  const major = /\b(\d+)\.\d/.exec(stdout ?? "")?.[1];
  return major === undefined || Number(major) >= OLDEST[browser];
}

/** For a browser in an unusual place. */
const VARIABLES: Record<BrowserName, string> = { chrome: "CLAIMSCOPE_CHROME", firefox: "CLAIMSCOPE_FIREFOX" };

/** Ubuntu's `/usr/bin/firefox` is a script that starts a snap, which may read neither the build nor a profile in /tmp. */
function startsSnap(path: string): boolean {
  const head = Buffer.alloc(2_048);
  const file = openSync(path, "r");
  const length = readSync(file, head);
  closeSync(file);
  const text = head.toString("latin1", 0, length);
  return text.startsWith("#!") && text.includes("/snap/");
}

async function downloaded(browser: BrowserName): Promise<string | null> {
  if (!existsSync(DOWNLOADS)) return null;
  const found = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return found.find((installed) => installed.browser === browser)?.executablePath ?? null;
}

/** Path of an installed browser, or null where there is none that can load the extension. */
export async function findBrowser(browser: BrowserName): Promise<string | null> {
  const named = process.env[VARIABLES[browser]];
  if (named !== undefined) return named;
  const installed = PLACES[browser].find((path) => existsSync(path) && !startsSnap(path) && isRecent(browser, path));
  return installed ?? (await downloaded(browser));
}
