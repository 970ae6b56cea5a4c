import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { JSDOM } from "jsdom";
import { readArticle } from "#article/read-article.ts";
import { parseHtml } from "../src/cli/parse-html.ts";
import { type Figures, figuresOf } from "./side-by-side.ts";

/** A page, and what a person found to be its article: headline, text and captions. */
type MarkedPage = { name: string; html: string; truth: string };

const FIXTURES = join(import.meta.dirname, "..", "test", "fixtures");
/** Readers that want an address are given one. */
const ADDRESS = "https://example.org/article";

/** How much of the article was found and how little else, against the better of two other readers, over all marked pages. */
export async function articleF1VsBest(): Promise<Figures> {
  const readers = { ours, readability, defuddle };
  const names = Object.keys(readers) as (keyof typeof readers)[];
  const parts: { name: string; values: Record<keyof typeof readers, number> }[] = [];
  for (const { name, html, truth } of markedPages()) {
    const values = { ours: 0, readability: 0, defuddle: 0 };
    for (const reader of names) values[reader] = tokenF1(await readers[reader](html), truth);
    parts.push({ name, values });
  }
  const mean = (reader: keyof typeof readers) =>
    parts.reduce((sum, { values }) => sum + values[reader], 0) / parts.length;
  const others = { readability: mean("readability"), defuddle: mean("defuddle") };
  const both = `readability ${others.readability.toFixed(3)}, defuddle ${others.defuddle.toFixed(3)}`;
  return figuresOf(
    { ours: mean("ours"), theirs: Math.max(others.readability, others.defuddle) },
    "token F1",
    `article text found on ${parts.length} pages that were marked by hand, mean; the better of ${both}`,
    parts,
  );
}

/** Pages whose truth was written down with them, before any reader had seen them. */
function markedPages(): MarkedPage[] {
  const folder = join(FIXTURES, "pages");
  return readdirSync(folder).map((name) => ({
    name,
    html: readFileSync(join(folder, name, "input.html"), "utf8"),
    truth: readFileSync(join(folder, name, "article.txt"), "utf8"),
  }));
}

async function ours(html: string): Promise<string> {
  return readArticle(parseHtml(html), { url: ADDRESS })?.article.text ?? "";
}

/** Its headline is no part of its text. */
async function readability(html: string): Promise<string> {
  const found = new Readability(new JSDOM(html, { url: ADDRESS }).window.document).parse();
  return `${found?.title ?? ""}\n${found?.textContent ?? ""}`;
}

async function defuddle(html: string): Promise<string> {
  const { title, content } = await Defuddle(new JSDOM(html, { url: ADDRESS }).window.document, ADDRESS);
  return `${title}\n${new JSDOM(content).window.document.body.textContent ?? ""}`;
}

/** Of two bags of words: the harmonic mean of the shares of either that is in the other; 1 where both are empty. */
function tokenF1(found: string, truth: string): number {
  const [some, others] = [wordsOf(found), wordsOf(truth)];
  if (some.length + others.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of some) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (some.length + others.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
