import { type Frame, frameEnds } from "./frame.ts";
import { hasRole, type Tag } from "./tag.ts";

/** "Makes little or no difference": behind words that deny an effect, "no" denies it once more, and turns nothing. */
export function agreesWithNone(negations: readonly Tag[], { kind, says, signs }: Frame): boolean {
  const verb = signs.find(({ letter }) => letter === "P");
  return (
    kind === "effect" && says === "none" && verb !== undefined && negations.every(({ start }) => start > verb.tag.start)
  );
}

/** "Does not lower it and does not ease that": what follows "and" is about something else. */
export function joinsMore(negation: Tag, end: number, tags: readonly Tag[]): boolean {
  const joint = jointBefore(negation, end, tags);
  // "Bij heup- en knieartrose niet": a list joins things, not verbs. "… of kunnen ze zich niet delen" has a verb of its own.
  return (
    joint >= 0 &&
    (tags.slice(joint).some((tag) => hasRole(tag, "predicate", "intransitive")) ||
      tags.some((tag, index) => index > joint && tag.end <= negation.start && hasRole(tag, "auxiliary", "copula")))
  );
}

/** True where "and" stands between a clause and a negation behind it. */
export function joinsAny(negation: Tag, end: number, tags: readonly Tag[]): boolean {
  return jointBefore(negation, end, tags) >= 0;
}

function jointBefore(negation: Tag, end: number, tags: readonly Tag[]): number {
  return tags.findIndex((tag) => tag.start >= end && tag.end <= negation.start && hasRole(tag, "and", "contrast"));
}

/** Negations of the clause. One inside the subject ("people who do not smoke") belongs to the subject, see `lacksSubject`. */
export function negationsIn(clause: readonly Tag[], frame: Frame): Tag[] {
  const own = frame.template.joined ? clause.slice(lastJoint(clause, frame)) : clause;
  const [, end] = frameEnds(frame);
  const negations = own.filter(
    (tag, index) =>
      hasRole(tag, "negation") && !insideSubject(tag, frame) && !(tag.start >= end && tellsWhom(index, own)),
  );
  // "Neither A nor B" denies once.
  return negations.filter((tag, index) => index === 0 || !hasRole(tag, "and"));
}

/** "… in people who do not tolerate it": the negation tells in whom. */
function tellsWhom(index: number, tags: readonly Tag[]): boolean {
  const verb = tags[index - 1];
  const before = verb && hasRole(verb, "auxiliary", "copula") ? tags[index - 2] : verb;
  return before !== undefined && hasRole(before, "relative");
}

/** Index of the "and" or "but" that hands the subject on. */
function lastJoint(clause: readonly Tag[], frame: Frame): number {
  const [first] = frameEnds(frame);
  return Math.max(
    0,
    clause.findLastIndex((tag) => tag.end <= first && hasRole(tag, "and", "contrast", "which")),
  );
}

function insideSubject(tag: Tag, frame: Frame): boolean {
  const group = frame.signs.find((sign) => sign.letter === "g" || sign.letter === "r");
  if (group === undefined || group.tag.start > tag.start || tag.start > frame.subject.start) return false;
  // "People did not get fewer colds by taking …": what stands between belongs to the predicate.
  return !frame.signs.some(
    (sign) =>
      "PMVOWZ".includes(sign.letter) && sign.tag.start > group.tag.start && sign.tag.start < frame.subject.start,
  );
}

/** True where the subject is people without it: "people who do not smoke". */
export function lacksSubject(tags: readonly Tag[], frame: Frame): boolean {
  return tags.filter((tag) => hasRole(tag, "negation") && insideSubject(tag, frame)).length % 2 === 1;
}
