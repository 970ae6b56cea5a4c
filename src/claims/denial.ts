import { type Frame, frameEnds } from "./frame.ts";
import type { Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** Whether a sentence denies what one of its clauses says; `called-wrong` where that follows it ("…, that is a myth"), `unclear` where a denial is there and its target is not plain. */
export type Denial = "denied" | "called-wrong" | "unclear" | "none";

/**
 * A denial bears on a clause from before it ("it is a myth that …"), or from behind it where something before the clause opens a quotation
 * ("the claim that … is false"). One that has a quotation of its own behind the clause is about that.
 * @param openers words that open a quotation: "that", "the claim", "a myth"
 */
export function denialOf(denials: readonly Tag[], openers: readonly Tag[], frame: Frame, tags: readonly Tag[]): Denial {
  if (denials.length === 0) return "none";
  const [first, last] = frameEnds(frame);
  const own = denials.filter((tag) => tag.end > first || bearsOn(tag, frame, tags));
  if (own.length === 0) return "none";
  if (own.some((tag) => isLabel(tag, tags))) return "unclear";
  if (own.some((tag) => tag.end <= first)) return "denied";
  if (openers.some((tag) => tag.end <= first && bearsOn(tag, frame, tags))) return "denied";
  if (own.some((tag) => pointsBack(tag, last, tags))) return "called-wrong";
  // "…, but that was refuted": a bare "that" behind the clause may point back to it, "the claim that …" does not.
  const quotesElsewhere = openers.some(
    (tag) => tag.start >= last && hasRole(tag, "content") && own.every((denial) => denial.start >= tag.start),
  );
  return quotesElsewhere ? "none" : "unclear";
}

/** Words that may stand between a clause and a denial that points back to it: "…, that is a myth". */
const POINTING: readonly Role[] = ["filler", "copula", "auxiliary", "that", "article", "anaphor", "rebuttal"];

function pointsBack(denial: Tag, last: number, tags: readonly Tag[]): boolean {
  const between = tags.filter((tag) => tag.start >= last && tag.end <= denial.start);
  const [mark] = between;
  if (mark === undefined || ![",", ":", ";", "–", "—"].includes(mark.form)) return false;
  return between.every((tag) => tag === mark || hasRole(tag, ...POINTING));
}

/**
 * "That is a myth: it does not cause it": a denial before a colon is about what was said before, and a clause behind it that denies as
 * well says why. "Myth: …" is about what follows.
 */
export function endsBeforeColon(denial: Tag, frame: Frame, tags: readonly Tag[]): boolean {
  const [first] = frameEnds(frame);
  const isParted = tags.some((tag) => tag.form === ":" && tag.start >= denial.end && tag.end <= first);
  return isParted && tags.some((tag) => tag.end <= denial.start && !hasRole(tag, "filler", "article"));
}

/** "Myth: …" announces what somebody else says, and the sentence itself says nothing. */
function isLabel(tag: Tag, tags: readonly Tag[]): boolean {
  return tags[tags.indexOf(tag) + 1]?.form === ":";
}

/** True where nothing parts a word before a clause from it: no "but", no semicolon. */
export function bearsOn(tag: Tag, frame: Frame, tags: readonly Tag[]): boolean {
  const [first] = frameEnds(frame);
  return !tags.some((between) => between.start >= tag.end && between.end <= first && parts(between));
}

function parts(tag: Tag): boolean {
  return tag.form === ";" || hasRole(tag, "boundary", "which", "contrast");
}
