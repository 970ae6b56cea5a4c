import type { Places } from "#article/places.ts";
import type { ArticleCheck, Verdict } from "#check/article-check.ts";
import { type Ground, groundOf } from "./ground.ts";
import { wordsOf } from "./mark-guard.ts";

/** What a mark is about other than a claim: a study detail that differs, or a citation of a work that was retracted or is of concern. */
export type InnerKind = "differs" | "noted";
/** How a passage is marked: by its verdict, as not known to the claim set, or as something within or beside claims. */
export type MarkKind = Verdict | "unknown" | InnerKind;

/** A passage that is marked in the page. */
export interface Mark {
  kind: MarkKind;
  /** Index into `check.details` for `differs`, into `check.notedCitations` for `noted`, else into `check.claims`. */
  index: number;
  /** In the order of the text, never empty: several where something that is no article text stands in between. */
  ranges: Range[];
  /** What the ranges held when they were placed; see `keepsItsWords`. */
  words: string;
  ground: Ground;
}

export interface PlacedMarks {
  /** In the order of the article, claims first, then details, then citations. */
  marks: Mark[];
  /** Indexes into `check.claims` of what could not be placed for certain. */
  unplaced: number[];
}

/** Places what a check found in the page, one mark a step. */
export function* placeMarks(check: ArticleCheck, places: Places): Generator<undefined, PlacedMarks> {
  const placed: PlacedMarks = { marks: [], unplaced: [] };
  for (const [index, { start, end, verdict }] of check.claims.entries()) {
    const mark = placeMark(verdict ?? "unknown", index, places.rangesFor(start, end));
    if (mark) placed.marks.push(mark);
    else placed.unplaced.push(index);
    yield;
  }
  for (const [index, { start, end, status }] of check.details.entries()) {
    const mark = status === "differs" ? placeMark("differs", index, places.rangesFor(start, end)) : null;
    if (mark) placed.marks.push(mark);
    yield;
  }
  for (const [index, { start, end }] of check.notedCitations.entries()) {
    const mark = placeMark("noted", index, places.rangesFor(start, end));
    if (mark) placed.marks.push(mark);
    yield;
  }
  return placed;
}

/** True for a mark that is about a claim. */
export function isOfClaim({ kind }: Mark): boolean {
  return kind !== "differs" && kind !== "noted";
}

/** `ranges` are null where the page no longer says what was read; then nothing is marked. */
function placeMark(kind: MarkKind, index: number, ranges: Range[] | null): Mark | null {
  const start = ranges?.[0]?.startContainer;
  const around = start instanceof Element ? start : start?.parentElement;
  return ranges && around ? { kind, index, ranges, words: wordsOf(ranges), ground: groundOf(around) } : null;
}
