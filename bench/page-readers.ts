import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { build } from "vite";
import { healthPage } from "./health-page.ts";
import type { PageReader } from "./in-page.ts";
import { inMeasuringBrowser } from "./measuring-browser.ts";
import { type Figures, figuresOf, type Times } from "./side-by-side.ts";

/** A very long article: most have between five hundred and three thousand words. */
export const LONG_PAGE_WORDS = 20_000;

/** Reading a long page in Chromium, what the content script does there for it, against a bare walk over its text nodes. */
export function pageVsWalk(): Promise<Figures> {
  return pageVs("walk", "a TreeWalker over the same text nodes");
}

/** The same against the reader mode of Firefox. */
export function pageVsReadability(): Promise<Figures> {
  return pageVs("readability", "@mozilla/readability on a copy of the document, which it needs");
}

/** The same against the reader of Obsidian's clipper. */
export function pageVsDefuddle(): Promise<Figures> {
  return pageVs("defuddle", "defuddle on the same document");
}

async function pageVs(other: PageReader, yardstick: string): Promise<Figures> {
  const times = await readBeside(healthPage(LONG_PAGE_WORDS), other);
  return figuresOf(times, "ms", `reading a page of ${LONG_PAGE_WORDS} words in Chromium; ${yardstick}`);
}

/** Times of reading a page in Chromium, ours and another's. */
export function readBeside(html: string, other: PageReader): Promise<Times> {
  return inBenchPage((page) => page.evaluate((source, reader) => bench.readBeside(source, reader), html, other));
}

/** What in-page.ts exports, in the page. */
declare const bench: typeof import("./in-page.ts");

/** Hands a page in Chromium in which `bench` is at hand. */
export async function inBenchPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const script = await bundle(fileURLToPath(import.meta.resolve("./in-page.ts")));
  return inMeasuringBrowser("<!doctype html><title>Measuring</title>", async ({ newTab, url }) => {
    const page = await newTab();
    await page.goto(url("localhost"));
    await page.evaluate(script);
    return measure(page);
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
