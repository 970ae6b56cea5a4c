/** A stretch of text that a Text node holds in the same order and length: `text[start + i]` stands at `node.data[offset + i]`. */
export interface Run {
  start: number;
  end: number;
  node: Text;
  offset: number;
  /** True where something that is no part of the text lies between this run and the one before. */
  afterGap: boolean;
}

/** Invisible in the page: soft hyphen, zero-width space, byte order mark, word joiner, marks of direction. */
const INVISIBLE = "\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
/** Joiners shape the letters of some scripts, and emoji; behind Latin, Greek and Cyrillic letters they are litter. */
const LITTER_JOINER = "(?<![\\u0590-\\u{10ffff}])[\\u200c\\u200d]";
const SPACE = `[^\\S${INVISIBLE}]`;
/** Where the text is not simply as in the node: two spaces or more, one that is not a plain space, something invisible. */
const IRREGULAR = new RegExp(`${SPACE}{2,}|(?! )${SPACE}|[${INVISIBLE}]+|${LITTER_JOINER}`, "gu");
const STARTS_WITH_SPACE = new RegExp(`^${SPACE}`, "u");

/** Text as a browser renders it (white space collapsed, invisible characters gone), with the place of every character. */
export class BlockText {
  text = "";
  runs: Run[] = [];
  /** Offsets of spaces that are rendered as line breaks. */
  breaks: number[] = [];
  // Kept apart from `text`, because looking at the end of a string that is being put together costs its whole length.
  #endsInSpace = true;
  #tail = "";
  #afterGap = false;

  get length(): number {
    return this.text.length;
  }

  /** The last few characters, less if they come from several nodes. */
  get tail(): string {
    return this.#tail;
  }

  /** Takes in a node's text, of its first `room` units. */
  append(node: Text, room = Number.POSITIVE_INFINITY): void {
    const data = node.length > room ? node.data.slice(0, room) : node.data;
    let from = 0;
    for (const { 0: irregular, index } of data.matchAll(IRREGULAR)) {
      this.#take(node, from, data.slice(from, index));
      if (STARTS_WITH_SPACE.test(irregular) && !this.#endsInSpace) this.#add(node, index, " ");
      from = index + irregular.length;
    }
    this.#take(node, from, data.slice(from));
  }

  /** A line break: a space that need not stand in the page. */
  lineBreak(): void {
    if (this.length === 0) return;
    if (!this.#endsInSpace) this.text += " ";
    this.#endsInSpace = true;
    this.breaks.push(this.length - 1);
  }

  /** Remembers that something was passed over here. */
  gap(): void {
    this.#afterGap = true;
  }

  /** Takes the space at the end away, if there is one. */
  trimEnd(): void {
    if (!this.#endsInSpace || this.length === 0) return;
    const end = this.length - 1;
    this.text = this.text.slice(0, end);
    const last = this.runs.at(-1);
    if (last !== undefined && last.end > end) last.end = end;
    if (last !== undefined && last.end === last.start) this.runs.pop();
    while ((this.breaks.at(-1) ?? -1) >= end) this.breaks.pop();
    this.#endsInSpace = false;
  }

  /** Takes a piece without irregularities; its first space is dropped behind another. */
  #take(node: Text, offset: number, piece: string): void {
    if (this.#endsInSpace && piece.startsWith(" ")) this.#add(node, offset + 1, piece.slice(1));
    else this.#add(node, offset, piece);
  }

  #add(node: Text, offset: number, piece: string): void {
    if (piece === "") return;
    const start = this.length;
    const last = this.runs.at(-1);
    const goesOn =
      last !== undefined && last.node === node && last.end === start && last.offset + start - last.start === offset;
    if (goesOn) last.end += piece.length;
    else this.runs.push({ start, end: start + piece.length, node, offset, afterGap: this.#afterGap });
    this.text += piece;
    this.#endsInSpace = piece.endsWith(" ");
    this.#tail = piece.slice(-4).trimEnd();
    this.#afterGap = false;
  }
}
