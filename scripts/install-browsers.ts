// Sees to it that Chromium (or Chrome) and Firefox are there: found, from Debian's packages, or downloaded; in that order.
import { existsSync, readFileSync } from "node:fs";
import { detectBrowserPlatform, install, Browser as Product, resolveBuildId } from "@puppeteer/browsers";
import { BROWSERS, type BrowserName, DOWNLOADS, findBrowser, OLDEST } from "./find-browser.ts";
import { run, say, withProgress } from "./run-step.ts";

/** With fonts: a bare machine has none, and a page without glyphs has no words to highlight. */
const DEBIAN_PACKAGES: Record<BrowserName, readonly string[]> = {
  chrome: ["chromium", "fonts-dejavu-core"],
  firefox: ["firefox-esr", "fonts-dejavu-core"],
};
const PRODUCTS = { chrome: Product.CHROME, firefox: Product.FIREFOX } as const;
const TITLES: Record<BrowserName, string> = { chrome: "Chromium or Chrome", firefox: "Firefox" };

/** Ubuntu's packages of both browsers only start a snap, so it gets a download instead. */
function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Runs apt-get as root, or through sudo; without a terminal sudo must not ask for a password. */
function aptGet(args: readonly string[]) {
  const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", ...args];
  if (process.getuid?.() === 0) return run("env", command.slice(1));
  return run("sudo", process.stdin.isTTY ? command : ["-n", ...command]);
}

async function installPackages(packages: readonly string[]): Promise<string | null> {
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status, output } = await aptGet(args);
    if (status !== 0) return output.trim().split("\n").at(-1) ?? "apt-get failed";
  }
  return null;
}

/** Downloads a browser of the makers' own; on Linux as root also the libraries that it needs. */
async function download(browser: BrowserName): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return `there is no download for ${process.platform} on ${process.arch}`;
  const installDeps = process.platform === "linux" && process.getuid?.() === 0;
  try {
    const buildId = await resolveBuildId(PRODUCTS[browser], platform, "stable");
    await install({ browser: PRODUCTS[browser], buildId, platform, cacheDir: DOWNLOADS, installDeps });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Installs one browser in the ways that this system has; answers why each failed, or an empty list. */
async function installBrowser(browser: BrowserName): Promise<string[]> {
  const problems: string[] = [];
  const packages = DEBIAN_PACKAGES[browser];
  const ways = [() => download(browser)];
  if (isDebian()) ways.unshift(() => installPackages(packages));
  for (const way of ways) {
    const problem = await way();
    if (problem === null && (await findBrowser(browser)) !== null) return [];
    if (problem !== null) problems.push(problem);
  }
  return problems.length > 0 ? problems : ["it installed, but is too old or not where it is expected"];
}

for (const browser of BROWSERS) {
  if ((await findBrowser(browser)) !== null) continue;
  const problems = await withProgress(`installing ${TITLES[browser]} (some 100 MB)`, () => installBrowser(browser));
  if (problems.length === 0) continue;
  const variable = `CLAIMSCOPE_${browser.toUpperCase()}`;
  say(
    `no ${TITLES[browser]} ${OLDEST[browser]} or newer: install it (on Debian from its security updates), or set ${variable} to its path, and run the same command again (${problems.join("; ")})`,
  );
  process.exitCode = 1;
}
