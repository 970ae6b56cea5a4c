import { plainBreaks } from "./plain-breaks.ts";
import type { Span } from "./span.ts";

/** What a language knows about where sentences do not end. */
export type SentenceRules = {
  /** Folded abbreviations without their last point: `dr`, `e.g`, `bijv`. */
  abbreviations: ReadonlySet<string>;
};

const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;
/** Names that end in a single letter, in the languages read: the point behind it may well end the sentence. */
const LETTERED_NAME =
  /\p{Lu}\.$(?<=(?:vitamin\p{L}*|hepatiti\p{L}*|hépatite|витамин\p{L}*|вітамін\p{L}*|гепатит\p{L}*)\s+\p{Lu}\.)/iu;
const LAST_WORD = /(?<![\p{L}.])([\p{L}.]+)\.$/u;
const OPENS_LOWER = /^[\s"'“”‘’)\]]*\p{Ll}/u;
const ENDS_IN_LINE = /\n[^\S\n]*$/;
/** A full stop with citation marks glued to it ("… disease.[1] Later …", "… disease.2,3 Later …"), where no segmenter breaks. */
const GLUED_MARKS =
  /[.!?](?<=[\p{L})\]"”’%].)["”’)]*(?:(?:\[[^[\]\n]{1,20}\])+|\d{1,3}(?:[,–-]\d{1,3})*)(?=\s+["“‘(]?\p{Lu})/gu;
/** A bracket that opened farther back than this was never closed. */
const MAX_BRACKET = 80;
/** So much of what stands before a break tells whether it is one. */
const TAIL = 100;
/** Very long strings are slow to segment, so a block is read in windows; a sentence that is longer is cut. */
const WINDOW = 20_000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * Splits one block of text into sentences, without surrounding space, in order. `Intl.Segmenter` proposes the
 * boundaries; those after abbreviations, initials, ordinals and inside brackets are taken back.
 * @param offset added to all positions, for a block that is part of a longer text
 */
export function sentences(block: string, language: string, rules: SentenceRules, offset = 0): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < block.length; ) {
    const found = mergeFalseBreaks(block.slice(from, from + WINDOW), language, rules);
    // The window may have cut its last sentence: the next one starts with it.
    if (from + WINDOW < block.length && found.length > 1) found.pop();
    for (const span of found.flatMap((one) =>
      splitAtMarks(block, { start: one.start + from, end: one.end + from }, rules),
    )) {
      const trimmed = trim(block, span);
      if (trimmed) spans.push({ start: trimmed.start + offset, end: trimmed.end + offset });
    }
    from += (found.at(-1) as Span).end;
  }
  return spans;
}

function mergeFalseBreaks(text: string, language: string, rules: SentenceRules): Span[] {
  const merged: Span[] = [];
  let start = 0;
  for (const end of plainBreaks(text) ?? breaks(text, language)) {
    const last = merged.at(-1);
    if (
      last &&
      isFalseBreak(text.slice(Math.max(last.start, last.end - TAIL), last.end), text.slice(start, end), rules)
    )
      last.end = end;
    else merged.push({ start, end });
    start = end;
  }
  return merged;
}

function breaks(text: string, language: string): number[] {
  return isOneSegment(text)
    ? [text.length]
    : Array.from(segmenterFor(language).segment(text), ({ index, segment }) => index + segment.length);
}

/** Behind all else no segmenter breaks: Unicode Standard Annex 29, and what Greek has for a question mark. */
const MAY_END = /[\p{Sentence_Terminal}\u2024\ufe52\uff0e;\u037e\n\r\x85\u2028\u2029]/u;

/** True for text that can only be one segment. */
function isOneSegment(text: string): boolean {
  const end = text.search(MAY_END);
  return end < 0 || end === text.length - 1;
}

function splitAtMarks(text: string, { start, end }: Span, rules: SentenceRules): Span[] {
  const whole = text.slice(start, end);
  // Most have none, and `matchAll` makes a new expression for every call.
  if (whole.search(GLUED_MARKS) < 0) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  for (const { index, 0: marks } of whole.matchAll(GLUED_MARKS)) {
    const stop = start + index + 1;
    if (text[stop - 1] === "." && endsInAbbreviation(text.slice(Math.max(from, stop - TAIL), stop), rules)) continue;
    pieces.push({ start: from, end: stop - 1 + marks.length });
    from = stop - 1 + marks.length;
  }
  return [...pieces, { start: from, end }];
}

function isFalseBreak(tail: string, after: string, rules: SentenceRules): boolean {
  if (isInBracket(tail)) return true;
  const words = tail.trimEnd();
  if (words.endsWith(".") && endsInAbbreviation(words, rules)) return true;
  if (!OPENS_LOWER.test(after)) return false;
  return !ENDS_IN_LINE.test(tail) || (/\d\.$/.test(words) && /^\s*\p{Ll}/u.test(after));
}

function isInBracket(tail: string): boolean {
  const opened = Math.max(tail.lastIndexOf("("), tail.lastIndexOf("["));
  const closed = Math.max(tail.lastIndexOf(")"), tail.lastIndexOf("]"));
  return opened > closed && tail.length - opened - 1 <= MAX_BRACKET;
}

/** An initial ("J."), or a word that the language writes with a point. */
function endsInAbbreviation(words: string, { abbreviations }: SentenceRules): boolean {
  const lastWord = words.slice(Math.max(0, words.lastIndexOf(" ")));
  if (INITIAL.test(lastWord)) return !LETTERED_NAME.test(words);
  const word = LAST_WORD.exec(lastWord)?.[1];
  return word !== undefined && abbreviations.has(word.toLowerCase());
}

function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}
