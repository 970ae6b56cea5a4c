import search from "approx-string-match";
import type { Quotation } from "./report.ts";

/** Where a passage stands in a text now, in UTF-16 offsets. `exact`: in the very same words. */
export interface FoundPassage {
  start: number;
  end: number;
  exact: boolean;
}

/** A quotation may have changed by that share of its letters. */
const MOST_CHANGED = 0.4;
/** Errors that are looked for at most; more would make long passages slow, and no likelier to be the same. */
const MOST_ERRORS = 256;
/** Below this what is most like the passage is another one: of unrelated passages 0.2 % come above it. */
const LEAST_LIKENESS = 0.7;
/** What makes a place the right one: its words most of all, then those around it, then where it stands. */
const WEIGHTS = { words: 50, before: 20, after: 20, place: 2 };
/** So short a passage stands in many places; without its words around it, and changed itself, it is never recognised for certain. */
const FEWEST_LETTERS = 12;

type Sought = Pick<Quotation, "exact" | "prefix" | "suffix" | "start">;
interface Place {
  start: number;
  end: number;
  errors: number;
}

/**
 * The passage in a text that may have changed since it was quoted: in its own words where they are still there (of several such
 * places the one with the same words around it), else the place that is most like it. Null where none is like enough.
 */
export function findPassage(text: string, sought: Sought): FoundPassage | null {
  const { exact } = sought;
  if (exact === "") return null;
  const same = exactPlaces(text, exact);
  if (same.length > 0) {
    const { start, end } = best(text, sought, same);
    return { start, end, exact: true };
  }
  if (exact.length < FEWEST_LETTERS) return null;
  const errors = Math.min(MOST_ERRORS, Math.floor(exact.length * MOST_CHANGED));
  const like = search(text, exact, errors);
  if (like.length === 0) return null;
  const place = best(text, sought, like);
  return likeness(text, sought, place) >= LEAST_LIKENESS ? { start: place.start, end: place.end, exact: false } : null;
}

/** Enough to choose from; a word that stands in a thousand places is not told apart by more. */
const MOST_PLACES = 1_000;

function exactPlaces(text: string, words: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length, errors: 0 });
  return places;
}

function best(text: string, sought: Sought, places: readonly Place[]): Place {
  const [first, ...others] = places.map((place) => ({ place, score: likeness(text, sought, place) }));
  if (!first) throw new Error("no place to choose from");
  return others.reduce((a, b) => (b.score > a.score ? b : a), first).place;
}

/** From 0 to 1. Words around that were not quoted, as at the edges of a text, count neither way. */
function likeness(text: string, { exact, prefix, suffix, start }: Sought, place: Place): number {
  const before = text.slice(Math.max(0, place.start - prefix.length), place.start);
  const after = text.slice(place.end, place.end + suffix.length);
  const parts: [weight: number, score: number | null][] = [
    [WEIGHTS.words, 1 - place.errors / exact.length],
    [WEIGHTS.before, prefix === "" ? null : closeness(before, prefix)],
    [WEIGHTS.after, suffix === "" ? null : closeness(after, suffix)],
    [WEIGHTS.place, start === null ? null : 1 - Math.min(1, Math.abs(place.start - start) / Math.max(1, text.length))],
  ];
  const counted = parts.filter((part): part is [number, number] => part[1] !== null);
  const total = counted.reduce((sum, [weight]) => sum + weight, 0);
  return counted.reduce((sum, [weight, score]) => sum + weight * score, 0) / total;
}

/** How much of a few words of context is still there; 1 where all of it is. */
function closeness(now: string, before: string): number {
  const [found] = search(now, before, before.length);
  return found ? 1 - found.errors / before.length : 0;
}
