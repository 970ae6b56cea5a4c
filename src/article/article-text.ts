import type { Block } from "#check/article.ts";
import { MAX_ARTICLE_LENGTH } from "#check/article-length.ts";
import type { Run } from "./block-text.ts";
import type { Headline } from "./find-headline.ts";
import type { InlineSpan } from "./inline-elements.ts";
import type { PageBlock } from "./page-block.ts";

/** The article's text in one piece; all offsets are in `text`. */
export interface ArticleText {
  text: string;
  blocks: Block[];
  /** Where each character stands in the page, in the order of the text. */
  runs: Run[];
  spans: InlineSpan[];
}

const BETWEEN_BLOCKS = "\n\n";

/** Joins headline and blocks. What does not fit into an article's greatest length is left out, whole blocks at a time. */
export function joinBlocks(headline: Headline, blocks: PageBlock[]): ArticleText {
  const joined: ArticleText = { text: "", blocks: [], runs: [], spans: [] };
  const pieces: string[] = [];
  let start = 0;
  const add = (kind: Block["kind"], text: string, source: PageBlock | null) => {
    if (text === "" || start + text.length > MAX_ARTICLE_LENGTH) return;
    pieces.push(text);
    joined.blocks.push({ kind, start, end: start + text.length });
    for (const run of source?.runs ?? []) joined.runs.push({ ...run, start: run.start + start, end: run.end + start });
    for (const span of source?.spans ?? []) {
      joined.spans.push({ ...span, start: span.start + start, end: Math.min(span.end, text.length) + start });
    }
    start += text.length + BETWEEN_BLOCKS.length;
  };
  add("title", headline.text, headline.block);
  for (const block of blocks) add(block.kind, block.text, block);
  return { ...joined, text: pieces.join(BETWEEN_BLOCKS) };
}
