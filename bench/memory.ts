import type { Browser, CDPSession, Page } from "puppeteer-core";
import { healthPage } from "./health-page.ts";
import { inMeasuringBrowser } from "./measuring-browser.ts";
import { type Figures, figuresOf, median } from "./side-by-side.ts";

const FEW = 5;
const MANY = 50;
/** Each in a browser of its own. */
const RUNS = 5;
const PAGE_WORDS = 3_000;
const LONGEST_WAIT_MS = 60_000;
const MEGABYTE = 1e6;

/** What the tab and the extension's worker hold after 50 navigations, against after 5, collected both times. */
export async function memory50Vs5(): Promise<Figures> {
  const runs: { few: number; many: number }[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await oneRun());
  const [ours, theirs] = [median(runs.map(({ many }) => many)), median(runs.map(({ few }) => few))];
  const what = `heap of a tab and of the extension's worker after ${MANY} navigations between articles of ${PAGE_WORDS} words in Chromium, collected, median of ${RUNS} runs; after ${FEW}`;
  return figuresOf({ ours, theirs }, "MB", what);
}

function oneRun(): Promise<{ few: number; many: number }> {
  return inMeasuringBrowser(healthPage(PAGE_WORDS), async ({ newTab, url, extensionUrl }) => {
    const page = await newTab();
    const visit = async (count: number) => {
      for (let turn = 0; turn < count; turn++) await readOn(page, `${url("en.iliveok.com")}?${turn}`);
    };
    await visit(FEW);
    const few = await heapOf(page, extensionUrl);
    await visit(MANY - FEW);
    return { few, many: await heapOf(page, extensionUrl) };
  });
}

/** Goes to a page and waits for its marks. */
async function readOn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: LONGEST_WAIT_MS, polling: 100 });
}

async function heapOf(page: Page, extensionUrl: string): Promise<number> {
  const worker = await workerOf(page.browser(), extensionUrl);
  const used = [await collectedHeap(await page.createCDPSession()), await collectedHeap(worker)];
  return used.reduce((sum, bytes) => sum + bytes, 0) / MEGABYTE;
}

async function workerOf(browser: Browser, extensionUrl: string): Promise<CDPSession> {
  const isOurs = (address: string) => address.startsWith(extensionUrl);
  const target = await browser.waitForTarget((each) => each.type() === "service_worker" && isOurs(each.url()));
  return target.createCDPSession();
}

async function collectedHeap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
