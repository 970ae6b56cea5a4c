import type { EffectEntry } from "./lexicon.ts";
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
  const others = behindThan(after);
  const rival = others?.find((sign) => !LEADING.test(sign.letter) || isDoer(sign));
  // "Than dummy pills": no letter is left of what nobody takes for something that works. "Than toothpaste without it."
  if (rival === undefined || others?.some(({ letter }) => letter === "l")) return false;
  return rival.letter !== "n" && !isPlacebo(rival);
}

/** "Than those who exercise": people who are named by what they do. */
export function isDoer({ entry }: Sign): boolean {
  return entry?.role === "concept" && entry.as === "exposed";
}

/** True where those behind "than" are not told to go without the subject: "less often than miners". */
export function isBesideOthers(after: readonly Sign[], subject: Sign): boolean {
  const own = subject.entry?.role === "concept" ? subject.entry.concept : null;
  const others = behindThan(after);
  return others !== null && !others.some((sign) => sign.letter === "l" || isPlacebo(sign) || isOf(sign, own));
}

/** The signs of what comes behind "than"; null where nothing is compared. */
function behindThan(after: readonly Sign[]): readonly Sign[] | null {
  if (after[0]?.letter !== ">") return null;
  const end = after.findIndex(({ letter }) => BOUNDARY.test(letter));
  return after.slice(1, end < 0 ? after.length : end);
}

function isOf({ entry }: Sign, concept: string | null): boolean {
  return entry?.role === "concept" && (entry.concept === concept || entry.as === "unexposed");
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

/** "As often as": says that the two compared are alike. */
export function isEqual({ letter, entry }: Sign): boolean {
  return letter === "M" && (entry as EffectEntry | null)?.says === "none";
}
