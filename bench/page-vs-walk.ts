import { fileURLToPath } from "node:url";
import { build } from "vite";
import { healthPage } from "./health-page.ts";
import { inMeasuringBrowser } from "./measuring-browser.ts";
import { type Figures, figuresOf, type Times } from "./side-by-side.ts";

/** A very long article: most have between five hundred and three thousand words. */
export const LONG_PAGE_WORDS = 20_000;

/** Reading a long page in Chromium, all of what the content script does there before the check, against a bare walk over its text nodes. */
export async function pageVsWalk(): Promise<Figures> {
  const times = await readAndWalk(healthPage(LONG_PAGE_WORDS));
  return figuresOf(
    times,
    "ms",
    `reading a page of ${LONG_PAGE_WORDS} words in Chromium; a TreeWalker over the same text nodes`,
  );
}

/** Times of reading a page, and of walking over its text nodes, in Chromium. */
export async function readAndWalk(html: string): Promise<Times> {
  const script = await bundle(fileURLToPath(import.meta.resolve("./in-page.ts")));
  return inMeasuringBrowser(html, async ({ newTab, url }) => {
    const page = await newTab();
    await page.goto(url("localhost"));
    await page.evaluate(script);
    return (await page.evaluate("bench.readAndWalk()")) as Times;
  });
}

/** One classic script whose exports are the properties of `bench`. */
async function bundle(entry: string): Promise<string> {
  const lib = { entry, name: "bench", formats: ["iife" as const] };
  const bundled = await build({ configFile: false, logLevel: "error", build: { write: false, lib } });
  const [output] = Array.isArray(bundled) ? bundled : [];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error(`vite made nothing of ${entry}`);
  return chunk.code;
}
