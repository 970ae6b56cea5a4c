import { endsClause } from "./clause-tags.ts";
import { type Frame, frameEnds } from "./frame.ts";
import type { EffectEntry, Lexicon, Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** "Studies whether …", in languages where "whether" is also "or": it is no "or" where nothing named stands before it. */
export function isAsked(tags: readonly Tag[], frame: Frame): boolean {
  const [first] = frameEnds(frame);
  const before = tags.filter((tag) => tag.end <= first && !hasRole(tag, "filler", "article"));
  const [last, other] = before.toReversed();
  return last !== undefined && hasRole(last, "opening-question") && other !== undefined && !hasRole(other, "concept");
}

/** What may stand over a clause with "that": something that reports it, or turns it in a way that is read elsewhere. */
const GOVERNORS: readonly Role[] = [
  "report",
  "study",
  "hedge",
  "doubt",
  "denial",
  "myth",
  "content",
  "distance",
  "aside",
];
const TURNING: readonly Role[] = ["doubt", "denial", "myth"];

/** "He dreamt that …", "nobody says that …": whether what follows is put forward hangs on words that are not known to do so. */
export function isGovernedByUnknown(tags: readonly Tag[], frame: Frame, { order }: Lexicon): boolean {
  const [first] = frameEnds(frame);
  const that = tags.findLastIndex((tag) => tag.end <= first && hasRole(tag, "that"));
  if (that < 0 || tags.slice(that + 1).some((tag) => tag.end <= first && endsClause(tag))) return false;
  // Where the verb comes last a comma stands before "that" as well, and what governs it before the comma.
  const comma = order.has("verb-final") && tags[that - 1]?.form === "," ? that - 1 : that;
  const from = tags.slice(0, comma).findLastIndex(endsClause) + 1;
  const governing = tags.slice(from, that + 1);
  if (governing.length === 1 + that - comma) return false;
  const known = governing.some((tag) => hasRole(tag, ...GOVERNORS));
  const negated = governing.some((tag) => hasRole(tag, "negation"));
  return !known || (negated && !governing.some((tag) => hasRole(tag, ...TURNING)));
}

/** "The immune system is used to fight cancer": here the purpose is what the relation is about. */
export function isOwn(role: Role, frame: Frame): boolean {
  return role === "purpose" && frame.kind === "relation";
}

/** A condition that limits nothing: it names the exposure itself ("if you had the vaccine"), or follows with words that name nothing more. */
export function isHarmless(condition: Tag, tags: readonly Tag[], frame: Frame): boolean {
  if (frame.signs.some(({ tag }) => tag === condition)) return !negatesExposure(condition, tags, frame);
  const [first, end] = frameEnds(frame);
  if (condition.start < end) return isPartedFrom(condition, first, tags);
  const from = tags.indexOf(condition) + 1;
  const after = tags.slice(from).findIndex((tag) => tag.form === ";" || tag.form === ".");
  const clause = tags.slice(from, after < 0 ? tags.length : from + after);
  return clause.every((tag) => tag.kind !== "word" || hasRole(tag, ...PLAIN));
}

function isPartedFrom(condition: Tag, first: number, tags: readonly Tag[]): boolean {
  return tags.some(({ form, start }) => form === ";" && start > condition.start && start < first);
}

/** Roles of words that may stand in a condition without limiting anybody: "when people use it". */
const PLAIN: readonly Role[] = ["group", "use", "filler", "auxiliary", "copula", "article", "noun", "of"];

function negatesExposure(condition: Tag, tags: readonly Tag[], { subject }: Frame): boolean {
  return tags.some((tag) => tag.start > condition.start && tag.start < subject.start && hasRole(tag, "negation"));
}

/** Verbs of an opening clause that say that it does nothing. */
const IDLE: readonly string[] = ["none", "not-raises", "not-lowers"];

/** "It does not work: fewer people die" goes against itself, and "no vaccine: more cases" is about going without. */
export function isAtOddsWithOpening(tags: readonly Tag[], frame: Frame, negations: number): boolean {
  const [opener] = frame.opening;
  if (opener === undefined) return false;
  const [first] = frameEnds(frame);
  const negates = tags.some((tag) => tag.end <= first && hasRole(tag, "negation"));
  const isIdle = frame.says === "none" || negations % 2 === 1;
  const verb = frame.opening.find(({ letter }) => letter === "P")?.entry as EffectEntry | undefined;
  if (verb === undefined) return negates && !isIdle;
  return isIdle !== (negates !== IDLE.includes(verb.says));
}
