import type { Sign } from "./symbols.ts";

/** Concept id of what has no effect of its own. */
const PLACEBO = "placebo";
/** What may stand between "than" and what is compared with: "than those who got …". */
const LEADING = /[giruYo#]/;
const BOUNDARY = /[,;BTI&]/;

/**
 * True where what comes behind "than" may work itself: "no more than exercise does" tells nothing of an effect.
 * @param after the signs behind those that a template took
 */
export function isBesideRival(after: readonly Sign[]): boolean {
  if (after[0]?.letter !== ">") return false;
  const rival = after.find(({ letter }, index) => index > 0 && !LEADING.test(letter));
  // "Than those without it", "than dummy pills": no letter is left of what nobody takes for something that works.
  if (rival === undefined || BOUNDARY.test(rival.letter)) return false;
  return !"ln".includes(rival.letter) && !isPlacebo(rival);
}

/** True where those that stand beside the subject behind "and" go without: "between S and placebo". */
export function isBesideNothing(taken: readonly Sign[]): boolean {
  const subject = taken.findIndex(({ letter }) => letter === "S");
  const other = taken[taken.findIndex(({ letter }, index) => letter === "&" && index > subject) + 1];
  if (other?.letter === "g") return other.entry?.role !== "concept" || other.entry.as === "unexposed";
  return isPlacebo(other) || other?.letter === "n";
}

/** True for what has no effect of its own. */
export function isPlacebo(sign: Sign | undefined): boolean {
  return sign?.entry?.role === "concept" && sign.entry.concept === PLACEBO;
}
