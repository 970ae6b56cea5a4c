import type { Lexicon } from "#claims/lexicon.ts";
import type { FigureRole } from "#claims/number-words.ts";
import type { Tag } from "#claims/tag.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "#text/tokens.ts";
import type { Article, Block } from "../article.ts";
import { referenceFinder } from "../references-of.ts";
import { SentenceCutter } from "../sentence-cutter.ts";
import { type Cue, type Figure, figureWordsOf } from "./figures.ts";

/** A sentence of an article with its figures, and the words that say what they are. */
export type Passage = Span & {
  block: Block;
  tokens: readonly Token[];
  tags: () => readonly Tag[];
  figures: Figure[];
  cues: Cue[];
  roles: ReadonlySet<FigureRole>;
  /** Numbers of the references that it leans on. */
  references: number[];
};

/** The sentences of those blocks of an article that are wanted, in order. */
export function readPassages(
  article: Article,
  lexicon: Lexicon,
  isWanted: (block: Block, index: number) => boolean = () => true,
  cutter: SentenceCutter = new SentenceCutter(lexicon),
): Passage[] {
  const text = withoutMarks(article);
  const referencesOf = referenceFinder(article);
  const words = figureWordsOf(lexicon.numbers);
  return article.blocks.flatMap((block, index) => {
    if (block.kind === "citations" || !isWanted(block, index)) return [];
    return cutter.keep(text.slice(block.start, block.end), block.start).map(({ start, end, tokens, tags }) => {
      const cues = words.cues(tokens);
      return {
        start,
        end,
        block,
        tokens,
        tags,
        cues,
        figures: words.figures(tokens, text, cues),
        roles: new Set(cues.map(({ role }) => role)),
        references: referencesOf({ start, end, block }),
      };
    });
  });
}

/** The text with spaces in place of citation marks, which are no numbers of anything, in the same length. */
function withoutMarks({ text, markers }: Article): string {
  let blanked = "";
  let from = 0;
  for (const { start, end } of markers.toSorted((a, b) => a.start - b.start)) {
    if (start < from || end > text.length || /\p{L}/u.test(text.slice(start, end))) continue;
    blanked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}

/** True where a cue with one of some roles begins at a token. */
export function cueAt({ cues }: Passage, token: number, ...roles: readonly FigureRole[]): boolean {
  for (let index = firstFrom(cues, token); cues[index]?.first === token; index++) {
    if (roles.includes((cues[index] as Cue).role)) return true;
  }
  return false;
}

/** The figure that begins at a token or behind it; undefined where none does. */
export function nextFigure({ figures }: Passage, token: number): Figure | undefined {
  return figures[firstFrom(figures, token)];
}

/** The first cue with one of some roles that stands from one token to another, both included. */
export function cueWithin(
  { cues }: Passage,
  from: number,
  to: number,
  ...roles: readonly FigureRole[]
): Cue | undefined {
  for (let index = firstFrom(cues, from); index < cues.length; index++) {
    const cue = cues[index] as Cue;
    if (cue.first > to) break;
    if (cue.last <= to && roles.includes(cue.role)) return cue;
  }
  return undefined;
}

/** Index of the first that starts at a token or behind it; a sentence may have many. */
function firstFrom(cues: readonly { first: number }[], token: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as { first: number }).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
