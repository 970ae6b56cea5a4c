import type { BLOCK_KINDS } from "#check/article.ts";
import type { Run } from "./block-text.ts";
import type { InlineSpan } from "./inline-elements.ts";

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of the page's text that reads on its own; offsets are in its own text. */
export interface PageBlock {
  kind: BlockKind;
  text: string;
  runs: Run[];
  breaks: number[];
  spans: InlineSpan[];
  /** The innermost block element around it. */
  element: Element;
  /** UTF-16 units of `text` that are linked. */
  linked: number;
  /** UTF-16 units that read like prose; 0 for headings, labels and lists of links. */
  prose: number;
}

/** A block element with what was found in it. `blocks[from]` to `blocks[to - 1]` are inside. */
export interface Container {
  element: Element;
  kind: BlockKind;
  prose: number;
  from: number;
  to: number;
  /** The child with the most prose, and how much the next one has. */
  best: Container | null;
  second: number;
}

/** Everything on the page that may be article text, in document order. */
export interface PageBlocks {
  blocks: PageBlock[];
  root: Container;
  /** Elements that say themselves that they hold an article, or its body. */
  declared: Container[];
}
