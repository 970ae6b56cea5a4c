import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "#article/read-article.ts";
import type { Article } from "#check/article.ts";
import { parseHtml } from "../src/cli/parse-html.ts";

const SAMPLE = join(import.meta.dirname, "..", "assets", "sample", "article.en.html");
const BETWEEN = "\n\n";

/** The project's English sample article, as often one after the other as it takes to have so many words. */
export function sampleArticle(words: number): Article {
  const article = readArticle(parseHtml(readFileSync(SAMPLE, "utf8")), { url: null })?.article;
  if (!article) throw new Error(`no article was found in ${SAMPLE}`);
  const times = Math.ceil(words / article.text.split(/\s+/).length);
  const copies = Array.from({ length: times }, (_, index) =>
    moved(article, index * (article.text.length + BETWEEN.length)),
  );
  return {
    ...article,
    text: copies.map(({ text }) => text).join(BETWEEN),
    blocks: copies.flatMap(({ blocks }) => blocks),
    markers: copies.flatMap(({ markers }) => markers),
  };
}

function moved(article: Article, by: number): Article {
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return { ...article, blocks: article.blocks.map(move), markers: article.markers.map(move) };
}
