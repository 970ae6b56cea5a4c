import type { Page } from "puppeteer-core";
import { launchBrowser } from "../scripts/launch-browser.ts";
import { run, withProgress } from "../scripts/run-step.ts";
import { type LocalHost, serveSite } from "../scripts/serve-site.ts";
import type { TraceEvent } from "./extension-tasks.ts";

/** Chromium with the extension as it ships, and one page on this machine. */
export type MeasuringBrowser = {
  /** A blank tab, in the foreground. */
  newTab: () => Promise<Page>;
  /** Address of the page under a host: the extension runs by itself on all of them but `localhost`. */
  url: (host: LocalHost | "localhost") => string;
  /** Start of the addresses of the extension's own files. */
  extensionUrl: string;
};

const LONGEST_WAIT_MS = 60_000;
/** After the marks are set, until the browser has painted them and is at rest. */
const SETTLE_MS = 1_500;
const CATEGORIES = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "loading", "blink.user_timing"];

/** Built once in a run, so that what is measured is what the sources say now. */
let built: Promise<void> | null = null;

async function buildExtension(): Promise<void> {
  const { status, output } = await withProgress("building the extension", () =>
    run(process.execPath, ["scripts/build.ts"]),
  );
  if (status !== 0) throw new Error(`the build failed:\n${output}`);
}

/** Hands a browser that serves `html` to `measure`, and closes it whatever happens. */
export async function inMeasuringBrowser<T>(
  html: string,
  measure: (browser: MeasuringBrowser) => Promise<T>,
): Promise<T> {
  // Someone who measures again and again may say that the build that is there is the one.
  built ??= process.env["CLAIMSCOPE_BUILT"] ? Promise.resolve() : buildExtension();
  await built;
  const site = await serveSite(new Map([["/article.html", html]]));
  const { browser, extensionUrl } = await launchBrowser({
    browser: "chrome",
    mode: "production",
    headless: true,
    network: "only-loopback",
  });
  try {
    const newTab = async (): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1_100, height: 900 });
      await page.bringToFront();
      return page;
    };
    return await measure({ newTab, url: (host) => site.url(host, "/article.html"), extensionUrl });
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Trace of a page from its load until the extension's marks are painted. Throws where nothing is marked in time. */
export async function tracedUntilMarked(page: Page, url: string): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: LONGEST_WAIT_MS, polling: 200 });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  return (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
}
