import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inBenchPage } from "./page-readers.ts";
import { type Figures, figuresOf, type Part } from "./side-by-side.ts";

const FIXTURES = join(import.meta.dirname, "..", "test", "fixtures");
/** Pages in the markup of publishers, beside those in foreign shapes. */
const OF_PUBLISHERS =
  "nature sciencedirect bmj wikipedia-en springer lancet wordpress-footnotes biomed-central wiley healthline".split(
    " ",
  );

declare const bench: typeof import("./in-page.ts");

/** What the content script does on twenty saved pages, against a bare walk over their text nodes; each page is a part, with the other readers. */
export async function savedPagesVsWalk(): Promise<Figures> {
  const parts = await inBenchPage(async (page) => {
    const timed: Part[] = [];
    for (const { name, html } of savedPages())
      timed.push({ name, values: await page.evaluate((source) => bench.readByAll(source), html) });
    return timed;
  });
  const sum = (reader: string) => parts.reduce((total, { values }) => total + (values[reader] ?? 0), 0);
  return figuresOf(
    { ours: sum("inPage"), theirs: sum("walk") },
    "ms",
    `reading ${parts.length} saved pages in Chromium, what is done in the page, their sum; a TreeWalker over the same text nodes`,
    parts,
  );
}

function savedPages(): { name: string; html: string }[] {
  const folders = [
    ...readdirSync(join(FIXTURES, "pages")).map((name) => join("pages", name)),
    ...OF_PUBLISHERS.map((name) => join("publishers", "development", name)),
  ];
  return folders.map((folder) => ({
    name: folder.slice(folder.lastIndexOf("/") + 1),
    html: readFileSync(join(FIXTURES, folder, "input.html"), "utf8").replace(/<script[\s\S]*?<\/script>/g, ""),
  }));
}
