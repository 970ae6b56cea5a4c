import type { Article, Block } from "#check/article.ts";
import { NO_VITALS } from "#check/no-vitals.ts";

/** What parts paragraphs in text that was copied: an empty line, or a form feed as between the pages of a file. */
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*|\f/;
/** A sentence goes on behind a break in a line when it has not ended, or when what follows begins small. */
const GOES_ON = /[,;–—-]$/;
const BEGINS_SMALL = /^\p{Ll}/u;
/** A word parted at the end of a line. */
const PARTED_WORD = /(\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu;

/**
 * An article of plain text that somebody selected, typed or pasted: paragraphs without marks, references or facts about it. Lines
 * that a file broke within a sentence, as those of PDF files, are joined again. The text is a new one; offsets are of it.
 */
export function plainArticle(text: string, language: string | null): Article {
  const paragraphs = text
    .replace(/\r\n?|\u2028/g, "\n")
    .split(PARAGRAPH_BREAK)
    .flatMap(linesOf)
    .filter((paragraph) => paragraph !== "");
  const blocks: Block[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ kind: "paragraph", start: at, end: at + paragraph.length });
    at += paragraph.length + 2;
  }
  const whole = paragraphs.join("\n\n");
  return { url: null, title: "", language, text: whole, blocks, markers: [], references: [], vitals: NO_VITALS };
}

/** The lines of a paragraph as they are meant: each its own, as in a list, or one sentence over several. */
function linesOf(paragraph: string): string[] {
  const lines = paragraph
    .replace(PARTED_WORD, "$1")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const joins = lines.slice(1).map((line, index) => goesOn(lines[index] ?? "", line));
  // Where most lines run on, the file broke all of them, also before a name or a number.
  const isWrapped = joins.filter(Boolean).length * 2 > joins.length;
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && (isWrapped || joins[index - 1])) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function goesOn(line: string, next: string): boolean {
  return BEGINS_SMALL.test(next) || GOES_ON.test(line);
}
