import type { Places } from "#article/places.ts";
import type { ArticleCheck, Verdict } from "#check/article-check.ts";
import { type Ground, groundOf } from "./ground.ts";

/** How a passage is marked: by its verdict, as not known to the claim set, or as a study detail that differs. */
export type MarkKind = Verdict | "unknown" | "differs";

/** A passage that is marked in the page. */
export interface Mark {
  kind: MarkKind;
  /** Index into `check.details` for `differs`, else into `check.claims`. */
  index: number;
  /** In the order of the text, never empty: several where something that is no article text stands in between. */
  ranges: Range[];
  ground: Ground;
}

export interface PlacedMarks {
  /** In the order of the article, claims before details. */
  marks: Mark[];
  /** Indexes into `check.claims` of what could not be placed for certain. */
  unplaced: number[];
}

/** Places what a check found in the page, one claim or detail a step. */
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
  return placed;
}

/** `ranges` are null where the page no longer says what was read; then nothing is marked. */
function placeMark(kind: MarkKind, index: number, ranges: Range[] | null): Mark | null {
  const start = ranges?.[0]?.startContainer;
  const around = start instanceof Element ? start : start?.parentElement;
  return ranges && around ? { kind, index, ranges, ground: groundOf(around) } : null;
}
