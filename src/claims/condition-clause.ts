import { endsClause } from "./clause-tags.ts";
import { type Frame, frameEnds } from "./frame.ts";
import type { ConceptEntry, Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** A condition that limits nothing: it names the exposure itself ("if you had the vaccine"), or follows with words that name nothing more. */
export function isHarmless(condition: Tag, tags: readonly Tag[], frame: Frame): boolean {
  if (frame.signs.some(({ tag }) => tag === condition)) return !negatesExposure(condition, tags, frame);
  const [first, end] = frameEnds(frame);
  if (isLikening(condition, frame) || isExample(condition, tags, frame)) return true;
  if (peopleOfCondition(condition, tags, frame)) return true;
  if (condition.start < end) return isPartedFrom(condition, first, tags);
  const from = tags.indexOf(condition) + 1;
  const after = tags.slice(from).findIndex((tag) => tag.form === ";" || tag.form === ".");
  const clause = tags.slice(from, after < 0 ? tags.length : from + after);
  return clause.every((tag) => tag.kind !== "word" || hasRole(tag, ...PLAIN));
}

/** "Even vaak als …": the word compares, and sets no condition. */
function isLikening(condition: Tag, { row }: Frame): boolean {
  return row.some(({ letter, tag }) => letter === ">" && tag === condition);
}

/** "Remmers als nivolumab verlengen …": beside the name of what acts, and before another, it says which. */
function isExample(condition: Tag, tags: readonly Tag[], { subject }: Frame): boolean {
  const at = tags.indexOf(condition);
  const [before, after] = [tags[at - 1], tags[at + 1]];
  const isBetween = [before, after].every((tag) => tag !== undefined && hasRole(tag, "concept"));
  return isBetween && [before, after].includes(subject) && hasRole(condition, "example");
}

/**
 * The concepts of a condition that only says of whom the sentence speaks ("if you have diabetes", "when girls receive it"): these are
 * people, or what people have. Null for any other condition.
 */
function peopleOfCondition(condition: Tag, tags: readonly Tag[], frame: Frame): ConceptEntry[] | null {
  const from = tags.indexOf(condition) + 1;
  const after = tags.slice(from).findIndex((tag) => tag.form === "." || endsClause(tag));
  const clause = tags.slice(from, after < 0 ? tags.length : from + after);
  if (
    !hasRole(condition, "case") ||
    clause.length === 0 ||
    clause.some((tag) => frame.signs.some((sign) => sign.tag === tag))
  )
    return null;
  const named = clause.filter((tag) => hasRole(tag, "concept"));
  const isPlain = clause.every(
    (tag) => named.includes(tag) || (tag.kind === "word" && hasRole(tag, ...PLAIN, "report")),
  );
  if (named.length === 0 || !isPlain) return null;
  return named.flatMap(({ entries }) => entries.find((entry) => entry.role === "concept") ?? []);
}

/** What people have, or are, of whom the conditions of a sentence say that it speaks. */
export function peopleOfConditions(conditions: readonly Tag[], tags: readonly Tag[], frame: Frame): ConceptEntry[] {
  return conditions.flatMap((condition) => peopleOfCondition(condition, tags, frame) ?? []);
}

function isPartedFrom(condition: Tag, first: number, tags: readonly Tag[]): boolean {
  return tags.some(({ form, start }) => form === ";" && start > condition.start && start < first);
}

/** Roles of words that may stand in a condition without limiting anybody: "when people use it". */
const PLAIN: readonly Role[] = ["group", "use", "filler", "auxiliary", "copula", "article", "noun", "of"];

function negatesExposure(condition: Tag, tags: readonly Tag[], { subject }: Frame): boolean {
  return tags.some((tag) => tag.start > condition.start && tag.start < subject.start && hasRole(tag, "negation"));
}
