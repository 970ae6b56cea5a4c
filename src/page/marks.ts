import type { Article } from "#check/article.ts";
import type { ArticleCheck, Verdict } from "#check/article-check.ts";
import { type Ground, groundOf } from "./ground.ts";

/** Finds the article's text again in the page. */
export interface Places {
  /** The range of the page that holds the article's text from `start` to `end`; null where it cannot be placed. */
  rangeFor(start: number, end: number): Range | null;
}

/** How a passage is marked: by its verdict, as not known to the claim set, or as a study detail that differs. */
export type MarkKind = Verdict | "unknown" | "differs";

/** A passage that is marked in the page. */
export interface Mark {
  kind: MarkKind;
  /** Index into `check.details` for `differs`, else into `check.claims`. */
  index: number;
  range: Range;
  ground: Ground;
}

export interface PlacedMarks {
  /** In the order of the article, claims before details. */
  marks: Mark[];
  /** Indexes into `check.claims` of what could not be placed for certain. */
  unplaced: number[];
}

/** Places what a check found in the page, one claim or detail a step. */
export function* placeMarks(article: Article, check: ArticleCheck, places: Places): Generator<undefined, PlacedMarks> {
  const placed: PlacedMarks = { marks: [], unplaced: [] };
  for (const [index, { start, end, verdict }] of check.claims.entries()) {
    const mark = placeMark(verdict ?? "unknown", index, start, end, article, places);
    if (mark) placed.marks.push(mark);
    else placed.unplaced.push(index);
    yield;
  }
  for (const [index, { start, end, status }] of check.details.entries()) {
    const mark = status === "differs" ? placeMark("differs", index, start, end, article, places) : null;
    if (mark) placed.marks.push(mark);
    yield;
  }
  return placed;
}

function placeMark(kind: MarkKind, index: number, start: number, end: number, article: Article, places: Places): Mark | null {
  const range = places.rangeFor(start, end);
  if (!range || !saysSame(range.toString(), article.text.slice(start, end))) return null;
  const around = range.startContainer.nodeType === Node.ELEMENT_NODE ? (range.startContainer as Element) : range.startContainer.parentElement;
  return around ? { kind, index, range, ground: groundOf(around) } : null;
}

/** Whether two texts agree but for white space and invisible characters, which reading normalises. */
export function saysSame(a: string, b: string): boolean {
  return visible(a) === visible(b) && visible(b) !== "";
}

function visible(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, "");
}
