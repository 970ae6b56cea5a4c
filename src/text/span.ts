/** A stretch of a text, in UTF-16 positions: `text.slice(start, end)`. */
export type Span = { start: number; end: number };
