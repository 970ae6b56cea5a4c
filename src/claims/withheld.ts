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
  "unclear",
];
const TURNING: readonly Role[] = ["doubt", "denial", "myth"];

/**
 * The clause that opens a sentence with "whether or not you take it", of which only that it makes no difference can be meant; empty
 * where none does.
 */
export function eitherWay(tags: readonly Tag[], { says }: Frame): readonly Tag[] {
  const comma = tags.findIndex(({ form }) => form === ",");
  const opening = tags.slice(1, Math.max(1, comma));
  return (says === "none" || says === "affects") && opening.some((tag, index) => isOrNot(tag, opening[index + 1]))
    ? opening
    : [];
}

/** "Or not", "or no". */
function isOrNot(tag: Tag, next: Tag | undefined): boolean {
  return hasRole(tag, "not-negation") || (hasRole(tag, "and") && next !== undefined && hasRole(next, "negation"));
}

const VERBS: readonly Role[] = ["predicate", "comparative", "intransitive", "relation", "incur", "copula", "auxiliary"];

/** "He dreamt that …", "nobody says that …": whether what follows is put forward hangs on words that are not known to do so. */
export function isGovernedByUnknown(tags: readonly Tag[], frame: Frame, { order }: Lexicon): boolean {
  const [first] = frameEnds(frame);
  const that = tags.findLastIndex((tag) => tag.end <= first && hasRole(tag, "that"));
  const between = tags.slice(that + 1).filter((tag) => tag.end <= first);
  // "That S, from the drugstore, prevents it": a remark between commas does not end a clause that has not had its verb.
  const hasVerb = between.some((tag) => hasRole(tag, ...VERBS));
  if (that < 0 || between.some((tag) => endsClause(tag) && (hasVerb || tag.form !== ","))) return false;
  // Where the verb comes last a comma stands before "that" as well, and what governs it before the comma.
  const comma = order.has("verb-final") && tags[that - 1]?.form === "," ? that - 1 : that;
  const from = tags.slice(0, comma).findLastIndex(endsClause) + 1;
  const governing = tags.slice(from, that + 1);
  if (governing.length === 1 + that - comma) return false;
  // "It isn't clear that" calls it open; "whether" on its own does not tell who asks.
  const isOpen = governing.slice(0, -1).some((tag) => hasRole(tag, "unclear"));
  const known = isOpen || governing.some((tag) => hasRole(tag, ...GOVERNORS));
  const negated = governing.some((tag) => hasRole(tag, "negation"));
  return !known || (negated && !governing.some((tag) => hasRole(tag, ...TURNING)));
}

/**
 * "Bewijs dat S O veroorzaakt, ontbreekt", "dass S O verursacht, glaubt kaum jemand", with the verb in second place: what opens with nouns and "that", or with
 * "that" alone, hangs on the verb behind it; it is put forward only where that verb is known to do so.
 */
export function hangsOnWhatFollows(tags: readonly Tag[], frame: Frame): boolean {
  const [first, end] = frameEnds(frame);
  const that = tags.findIndex((tag) => hasRole(tag, "that") && tag.end <= first);
  // Some languages put a comma before "that".
  const governing = tags.slice(0, tags[that - 1]?.form === "," ? that - 1 : Math.max(0, that));
  if (that < 0 || governing.some((tag) => tag.kind === "mark" || isVerbal(tag))) return false;
  const comma = tags.findIndex(
    (tag, index) => tag.start >= end && tags[index - 1]?.form === "," && !hasRole(tag, ...JOINTS),
  );
  if (comma < 0) return false;
  const main = tags.slice(comma);
  return main.some((tag) => hasRole(tag, "negation")) || !main.some((tag) => hasRole(tag, "report", "study", "hedge"));
}

/** What opens no main clause. */
const JOINTS: readonly Role[] = ["boundary", "which", "contrast", "and", "that", "condition", "example"];

/** A verb, or a report that is no noun ("proof"). */
function isVerbal(tag: Tag): boolean {
  return hasRole(tag, ...VERBS) || (hasRole(tag, "report", "study") && !hasRole(tag, "noun"));
}

/**
 * "The immune system is used to fight cancer": here the purpose is what the relation is about; and in "taking it to prevent that is
 * useless" what is said to fail.
 */
export function isOwn(role: Role, frame: Frame): boolean {
  return role === "purpose" && (frame.kind === "relation" || frame.says.startsWith("not-"));
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
