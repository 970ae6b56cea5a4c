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

/** What each reader scores on a page. */
export type PageScores = { name: string; ours: number; readability: number; defuddle: number };

const FIXTURES = join(import.meta.dirname, "..", "test", "fixtures");
/** Readers that want an address are given one. */
const ADDRESS = "https://example.org/article";

/** How much of the article was found and how little else, against the better of two other readers, over all marked pages. */
export async function articleF1VsBest(): Promise<Figures> {
  const scores = await articleScores();
  const mean = (reader: Exclude<keyof PageScores, "name">) =>
    scores.reduce((sum, page) => sum + page[reader], 0) / scores.length;
  const [ours, readability, defuddle] = [mean("ours"), mean("readability"), mean("defuddle")];
  const both = `readability ${readability.toFixed(3)}, defuddle ${defuddle.toFixed(3)}`;
  return figuresOf(
    { ours, theirs: Math.max(readability, defuddle) },
    "token F1",
    `article text found on ${scores.length} pages that were marked before any reader had seen them, mean; the better of ${both}`,
  );
}

/** Each reader's score on each marked page. */
export async function articleScores(): Promise<PageScores[]> {
  const scores: PageScores[] = [];
  for (const { name, html, truth } of markedPages()) {
    scores.push({
      name,
      ours: tokenF1(await ours(html), truth),
      readability: tokenF1(await readability(html), truth),
      defuddle: tokenF1(await defuddle(html), truth),
    });
  }
  return scores;
}

/** Pages whose truth was written down with them. Those of `test/fixtures/articles` our reader was developed on. */
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
