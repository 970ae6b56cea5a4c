// npm run store:pictures: takes the pictures of docs/store/pictures from the built extension in a real browser, 1280 × 800 px each.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Launched, launchBrowser } from "./launch-browser.ts";
import { serveSite } from "./serve-site.ts";

const FOLDER = "docs/store/pictures";
/** What both stores take. */
const SIZE = { width: 1_280, height: 800 };
const ARTICLE = "/article.en.html";
const VITAMIN = "prevents colds";
const STATINS = "Statins reduce the risk";
/** So far from the top is the passage, in px: a card has room below it. */
const ROOM_ABOVE = 110;

type Colours = "light" | "dark";

/** Opens an address in the colours wanted, without animations that a picture would catch half-way. */
async function open({ browser }: Launched, url: string, colours: Colours): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: colours },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** Waits until something is marked in the page. */
async function marked(page: Page): Promise<Page> {
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 100 });
  return page;
}

/** Where the page says these words, in its middle. */
function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (wanted, above) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(wanted);
        if (start === -1) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        scrollBy(0, range.getBoundingClientRect().top - above);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`the page does not say "${wanted}"`);
    },
    words,
    ROOM_ABOVE,
  );
}

/** Points at a marked passage, and waits until its card is there: the card itself is closed to scripts, but its passage is set off. */
async function pointAt(page: Page, words: string): Promise<Page> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.waitForFunction(() => CSS.highlights.has("cs-mark-z"), { polling: 100 });
  return page;
}

/** Selects a passage and presses Ctrl+Enter, for the second time on this site: the first time the dialog asks who is to answer these keys. */
async function report(page: Page, words: string): Promise<Page> {
  const { x, y } = await placeOf(page, words);
  const isOpen = (): boolean => document.activeElement?.localName === "claimscope-surface";
  await page.mouse.click(x, y, { count: 3 });
  await pressReportKey(page);
  await page.waitForFunction(isOpen, { polling: 100 });
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.localName !== "claimscope-surface", { polling: 100 });
  await page.mouse.click(x, y, { count: 3 });
  await pressReportKey(page);
  await page.waitForFunction(isOpen, { polling: 100 });
  return page;
}

async function pressReportKey(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
}

async function keep(page: Page, name: string): Promise<void> {
  // Two frames: what was just drawn is painted then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), optimizeForSpeed: false });
  await page.close();
}

const site = await serveSite(new Map([[ARTICLE, readFileSync("assets/sample/article.en.html", "utf8")]]));
const launched = await launchBrowser({
  browser: "chrome",
  mode: "production",
  headless: true,
  network: "only-loopback",
});
const article = site.url("en.iliveok.com", ARTICLE);
const own = (path: string): string => launched.extensionUrl + path;
try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await keep(await pointAt(await marked(await open(launched, article, "light")), VITAMIN), "1-card");
  await keep(await pointAt(await marked(await open(launched, article, "dark")), STATINS), "2-card-dark");
  await keep(await report(await marked(await open(launched, article, "light")), VITAMIN), "3-report");
  await keep(await marked(await open(launched, own("welcome.html"), "light")), "4-welcome");
  await keep(await open(launched, own("options.html"), "light"), "5-options");
} finally {
  await launched.browser.close();
  await site.close();
}
