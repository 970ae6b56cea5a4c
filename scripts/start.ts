// npm start [-- URL-or-file] [--firefox]: opens a browser with the extension on the sample article, or on what is named. Without a
// display it prints what the check finds, writes a screenshot, and ends.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import type { BrowserName } from "./find-browser.ts";
import { launchBrowser } from "./launch-browser.ts";
import { run, say, withProgress } from "./run-step.ts";
import { type Site, serveSite } from "./serve-site.ts";

const SAMPLE = "assets/sample/article.en.html";
const SCREENSHOT = resolve(".output/screenshots/start.png");
/** Long enough for a slow machine; a page on which nothing is found is shown after it. */
const LONGEST_WAIT_MS = 10_000;

/** Where to go, and the site on this machine that has it; null where it is an address of the web. */
type Destination = { url: string; site: Site | null };

/** The file that is meant; null for an address of the web. npm runs this elsewhere than where the reader typed the name. */
function fileNamed(named: string | undefined): string | null {
  if (named !== undefined && /^https?:\/\//i.test(named)) return null;
  const file = named === undefined ? SAMPLE : resolve(process.env.INIT_CWD ?? ".", named);
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  return file;
}

/** Serves a file under a host that the extension runs on by itself. */
async function serveFile(file: string): Promise<Destination> {
  const path = `/${encodeURIComponent(basename(file))}`;
  const site = await serveSite(new Map([[path, readFileSync(file)]]));
  return { url: site.url("en.iliveok.com", path), site };
}

/** macOS always has a display; Linux says so in its environment. */
function hasDisplay(): boolean {
  return process.platform === "darwin" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Waits until the extension has marked something in the page; false where it has not in time. */
async function marked(page: Page): Promise<boolean> {
  const waiting = page.waitForFunction(() => CSS.highlights.size > 0, { timeout: LONGEST_WAIT_MS, polling: 100 });
  return waiting.then(
    () => true,
    () => false,
  );
}

/** Prints the check of a page by the command line, which runs the same engine as the extension. */
function printCheck(html: string, url: string): Promise<void> {
  const check = spawn("node", ["src/cli/check.ts", "-", "--url", url], { stdio: ["pipe", "inherit", "inherit"] });
  check.stdin.end(html);
  return new Promise((done, fail) => {
    check.on("error", fail);
    check.on("close", (status) => (status === 0 ? done() : fail(new Error(`the check ended with status ${status}`))));
  });
}

async function report(page: Page, url: string): Promise<void> {
  if (!(await marked(page)))
    say("nothing was marked in the page: not an article, or not a site that the extension runs on by itself");
  mkdirSync(join(SCREENSHOT, ".."), { recursive: true });
  await page.setViewport({ width: 1_100, height: 1_400 });
  await page.screenshot({ path: SCREENSHOT });
  await printCheck(await page.content(), url);
  console.log(`\nScreenshot: ${SCREENSHOT}`);
}

async function buildExtension(): Promise<void> {
  const { status, output } = await withProgress("building the extension", () => run("node", ["scripts/build.ts"]));
  if (status !== 0) throw new Error(`the build failed:\n${output}`);
}

/** Shows the page: in a window until the reader closes it, or as text and a picture where there is no display. */
async function show({ url, site }: Destination, browserName: BrowserName): Promise<void> {
  const headless = !hasDisplay();
  say(`opening ${browserName} on ${url}${headless ? ", without a window: there is no display" : ""}`);
  const network = site === null ? "open" : "loopback";
  const { browser } = await launchBrowser({ browser: browserName, mode: "production", headless, network });
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(url);
    if (headless) await report(page, url);
    else await new Promise((closed) => browser.once("disconnected", closed));
  } finally {
    await browser.close();
  }
}

async function start(named: string | undefined, browserName: BrowserName): Promise<void> {
  const file = fileNamed(named);
  await buildExtension();
  const destination = file === null ? { url: String(named), site: null } : await serveFile(file);
  await show(destination, browserName).finally(() => destination.site?.close());
}

try {
  const { values, positionals } = parseArgs({ options: { firefox: { type: "boolean" } }, allowPositionals: true });
  await start(positionals[0], values.firefox ? "firefox" : "chrome");
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
