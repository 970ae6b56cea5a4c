import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { workOf } from "./extension-tasks.ts";
import { healthPage } from "./health-page.ts";
import { inMeasuringBrowser, tracedUntilMarked } from "./measuring-browser.ts";
import { LONG_PAGE_WORDS, readBeside } from "./page-readers.ts";
import { type Figures, figuresOf, median } from "./side-by-side.ts";

/** The first load is not counted: the browser itself is cold then. */
const LOADS = 6;
/** Key presses while a page loads and is marked, and the pause between two. */
const PRESSES = 60;
const PRESS_EVERY_MS = 40;
/** Of the delays of many presses: those that a reader would notice first. */
const WORST = 0.95;
const KILOBYTE = 1_000;
/** Gzipped content script of Hypothesis, as measured in the set-up of this project. */
const PEER_KB = 59;

/** All that the extension's code does on the page's thread from load to marks: starting, copying, messages, placing, marking. */
export async function pageWorkVsWalk(): Promise<Figures> {
  const html = healthPage(LONG_PAGE_WORDS);
  const { theirs } = await readBeside(html, "walk");
  const ours = await inMeasuringBrowser(html, async ({ newTab, url, extensionUrl }) => {
    const work: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const page = await newTab();
      const events = await tracedUntilMarked(page, url("en.iliveok.com"));
      if (load > 0) work.push(workOf(events, extensionUrl));
      await page.close();
    }
    return median(work);
  });
  return figuresOf(
    { ours, theirs },
    "ms",
    `all of the extension's code in a page of ${LONG_PAGE_WORDS} words, from load to marks, by trace in Chromium (thread time); a TreeWalker over the same text nodes`,
  );
}

/** How long a key press waits while a page is scrolled by keys, loads and is marked, against the same page without the extension. */
export async function inputDelay(): Promise<Figures> {
  const [ours, theirs] = await inMeasuringBrowser(healthPage(LONG_PAGE_WORDS), async ({ newTab, url }) => {
    const delays: { with: number[]; without: number[] } = { with: [], without: [] };
    for (let load = 0; load < LOADS; load++) {
      for (const side of ["with", "without"] as const) {
        const page = await newTab();
        const delay = await delayOfKeys(page, url(side === "with" ? "en.iliveok.com" : "localhost"));
        if (load > 0) delays[side].push(delay);
        await page.close();
      }
    }
    return [median(delays.with), median(delays.without)];
  });
  return figuresOf(
    { ours, theirs },
    "ms",
    `delay of a key press while a page of ${LONG_PAGE_WORDS} words loads and is scrolled by keys in Chromium, 95th percentile of ${PRESSES}, median of ${LOADS - 1} loads; the same page without the extension`,
  );
}

/** The delay that one in twenty presses exceeds, in milliseconds. */
async function delayOfKeys(page: Page, address: string): Promise<number> {
  await page.evaluateOnNewDocument(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    addEventListener("keydown", (event) => delays.push(performance.now() - event.timeStamp), true);
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  for (let press = 0; press < PRESSES; press++) {
    await page.keyboard.press("PageDown");
    await new Promise((resolve) => setTimeout(resolve, PRESS_EVERY_MS));
  }
  const delays = (await page.evaluate("delays")) as number[];
  return delays.toSorted((a, b) => a - b)[Math.floor(delays.length * WORST)] ?? Number.NaN;
}

/** From a page's load to its first mark where the background worker was stopped before, against where it runs. */
export async function coldWorker(): Promise<Figures> {
  const [ours, theirs] = await inMeasuringBrowser(healthPage(1_000), async ({ newTab, url, extensionUrl }) => {
    const page = await newTab();
    const times: { cold: number[]; warm: number[] } = { cold: [], warm: [] };
    const visit = async (): Promise<number> => {
      await page.goto(`${url("en.iliveok.com")}?${Math.random()}`);
      await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 5 });
      return (await page.evaluate(() => performance.now())) as number;
    };
    await visit();
    for (let turn = 0; turn < LOADS; turn++) {
      times.warm.push(await visit());
      const target = await page
        .browser()
        .waitForTarget((each) => each.type() === "service_worker" && each.url().startsWith(extensionUrl));
      await (await target.worker())?.close();
      times.cold.push(await visit());
    }
    return [median(times.cold), median(times.warm)];
  });
  const what =
    "from navigation to the first mark in Chromium on a page of 1000 words, the worker stopped before; the worker running";
  return figuresOf({ ours, theirs }, "ms", what);
}

/** The script and style sheet that go into every page, gzipped, against what a well-known extension of this kind puts there. */
export async function contentScriptSize(): Promise<Figures> {
  return inMeasuringBrowser("<!doctype html>", async () => {
    const folder = join(import.meta.dirname, "..", ".output", "chrome-mv3", "content-scripts");
    const bytes = ["article.js", "article.css"].map((file) => gzipSync(readFileSync(join(folder, file))).length);
    const ours = bytes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
    return figuresOf(
      { ours, theirs: PEER_KB },
      "KB",
      "content script and its style sheet, gzipped; that of Hypothesis",
    );
  });
}
