import type { Span } from "./span.ts";

/** What a language knows about where sentences do not end. */
export type SentenceRules = {
  /** Folded abbreviations without their last point: `dr`, `e.g`, `bijv`. */
  abbreviations: ReadonlySet<string>;
};

const INITIAL = /(?:^|[\s(.])\p{Lu}\.\s*$/u;
const LAST_WORD = /([\p{L}.]+)\.\s*$/u;
const OPENS_LOWER = /^[\s"'“”‘’)\]]*\p{Ll}/u;
const ENDS_IN_NUMBER_POINT = /\d\.\s*$/;
const ENDS_IN_OPEN_BRACKET = /[([][^)\]]{0,80}$/;
/** Longer stretches without a break are cut by the segmenter anyway; this keeps its work linear on hostile text. */
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
  for (let from = 0; from < block.length; from += WINDOW) {
    const part = block.slice(from, from + WINDOW);
    for (const span of mergeFalseBreaks(part, language, rules)) {
      const trimmed = trim(block, { start: span.start + from, end: span.end + from });
      if (trimmed) spans.push({ start: trimmed.start + offset, end: trimmed.end + offset });
    }
  }
  return spans;
}

function mergeFalseBreaks(text: string, language: string, rules: SentenceRules): Span[] {
  const merged: Span[] = [];
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const last = merged.at(-1);
    const end = index + segment.length;
    if (last && isFalseBreak(text.slice(last.start, last.end), segment, rules)) last.end = end;
    else merged.push({ start: index, end });
  }
  return merged;
}

function isFalseBreak(before: string, after: string, rules: SentenceRules): boolean {
  const tail = before.slice(-100);
  if (INITIAL.test(tail) || ENDS_IN_OPEN_BRACKET.test(tail)) return true;
  if (OPENS_LOWER.test(after) && !/[\n]\s*$/.test(tail)) return true;
  if (ENDS_IN_NUMBER_POINT.test(tail) && /^\s*\p{Ll}/u.test(after)) return true;
  const word = LAST_WORD.exec(tail)?.[1];
  return word !== undefined && rules.abbreviations.has(word.toLowerCase());
}

function trim(text: string, { start, end }: Span): Span | null {
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return end > start ? { start, end } : null;
}
