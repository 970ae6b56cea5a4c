import { longestTaskOf } from "./extension-tasks.ts";
import { healthPage } from "./health-page.ts";
import { inMeasuringBrowser, tracedUntilMarked } from "./measuring-browser.ts";
import { LONG_PAGE_WORDS, readBeside } from "./page-readers.ts";
import { type Figures, figuresOf, median } from "./side-by-side.ts";

/** As long as a book. */
const BOOK_WORDS = 100_000;
/** From here on browsers call a task long, because people begin to feel it: https://w3c.github.io/longtasks/ */
const LONG_TASK_MS = 50;
/** The first load is not counted: the browser itself is cold then. */
const LOADS = 6;

/** The longest task on a page as long as a book, against what browsers call a long task. */
export async function longestTask(): Promise<Figures> {
  return figuresOf(
    { ours: await longestTaskOn(BOOK_WORDS), theirs: LONG_TASK_MS },
    "ms",
    what(BOOK_WORDS, `${LONG_TASK_MS} ms`),
  );
}

/** The same on a very long article. */
export async function longestTask20k(): Promise<Figures> {
  return figuresOf(
    { ours: await longestTaskOn(LONG_PAGE_WORDS), theirs: LONG_TASK_MS },
    "ms",
    what(LONG_PAGE_WORDS, `${LONG_TASK_MS} ms`),
  );
}

/** The longest task on a very long article, against a bare walk over its text nodes. */
export async function taskVsWalk(): Promise<Figures> {
  const { theirs } = await readBeside(healthPage(LONG_PAGE_WORDS), "walk");
  return figuresOf(
    { ours: await longestTaskOn(LONG_PAGE_WORDS), theirs },
    "ms",
    what(LONG_PAGE_WORDS, "a TreeWalker over the same text nodes"),
  );
}

function what(words: number, yardstick: string): string {
  return `longest main-thread task by the built extension (thread time) on a page of ${words} words in Chromium; ${yardstick}`;
}

/** Milliseconds, as a median of several loads. */
function longestTaskOn(words: number): Promise<number> {
  return inMeasuringBrowser(healthPage(words), async ({ newTab, url, extensionUrl }) => {
    const longest: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const page = await newTab();
      const events = await tracedUntilMarked(page, url("en.iliveok.com"));
      if (load > 0) longest.push(longestTaskOf(events, extensionUrl));
      await page.close();
    }
    return median(longest);
  });
}
