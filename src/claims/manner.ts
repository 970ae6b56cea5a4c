import { bearsOn, denialOf } from "./denial.ts";
import { type Frame, frameEnds } from "./frame.ts";
import type { Lexicon, Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** In which sense a sentence puts forward what its clause says. */
export type Manner = {
  /** False where the sentence asks, plans, wishes, quotes from afar, tells history, or sets a condition. */
  asserted: boolean;
  /** True where it asserts nothing because it calls the matter open: "it is unknown whether". */
  open: boolean;
  /** True where an odd number of negations and denials bears on the clause. */
  negated: boolean;
  /** May, might, suggests, in some people. */
  careful: boolean;
  /** Can: no more careful than a plain statement, but for weak evidence careful enough. */
  possible: boolean;
  /** Always, cures everything: more than any evidence shows. */
  absolute: boolean;
  /** Reported as what a study found. */
  oneStudy: boolean;
  /** The tags that turned or weakened the sense, to show as reasons. */
  cues: { role: "negation" | "hedge" | "denial" | "attribution"; tag: Tag }[];
};

/** Cues after which a sentence asserts nothing about people in general. */
const WITHHOLDING: readonly Role[] = ["question", "plan", "history", "animal", "purpose"];
const CLAUSE_ENDS: readonly Role[] = ["boundary", "which", "contrast", "that", "condition", "than"];
const CLAUSE_MARKS = new Set([",", ";", ":", "(", ")", "–", "—"]);

/**
 * Reads the sense of a sentence with respect to one of its clauses.
 * @param byRole the sentence's {@link tagsByRole}: it may be asked about several clauses
 */
export function mannerOf(tags: readonly Tag[], byRole: TagsByRole, frame: Frame, lexicon: Lexicon): Manner {
  const having = (role: Role) => byRole.get(role) ?? [];
  const trailing = lexicon.order.has("verb-second");
  const doubts = having("doubt").filter((tag) => tag.start < frame.object.end && bearsOn(tag, frame, tags));
  const denials = [...having("myth"), ...having("denial")];
  const denial = denialOf(denials, [...having("content"), ...having("that"), ...having("myth")], frame, tags);
  const denied = denial === "denied" || denial === "called-wrong";
  // Only where the verb comes early may a negation follow all that it bears on ("verlaagt de kans op griep niet").
  const [, end] = frameEnds(frame);
  const negating = having("negation").length > 0 ? negationsIn(clauseTags(tags, frame), frame) : [];
  const negations = negating.filter((tag) => tag.start < end || (trailing && !denied && !joinsMore(tag, end, tags)));
  const distanced = having("distance").length > 0 || (having("content").length > 0 && !denied);
  // "Makes no difference to whether …": the word belongs to what is put forward.
  const unclear = having("unclear").some((tag) => !frame.signs.some((sign) => sign.tag === tag));
  const withheld =
    // "Whether it helps is not known" says something, "Whether it helps?" does not.
    (having("opening-question")[0] === tags[0] && !having("unclear").some((tag) => tag !== tags[0])) ||
    (!unclear && having("opening-question").length > 0 && isAsked(tags, frame)) ||
    denial === "unclear" ||
    // "It does not cause it, that is a myth": what is called a myth may be what is denied already.
    (denial === "called-wrong" && negations.length > 0) ||
    (having("that").length > 0 && isGovernedByUnknown(tags, frame)) ||
    having("condition").some((tag) => !isHarmless(tag, tags, frame)) ||
    WITHHOLDING.some((role) => having(role).length > 0 && !isOwn(role, frame));
  const concord = agreesWithNone(negations, frame);
  // "No evidence for the myth that …" doubts and denies at once, which is one turn.
  const turns = (concord ? 0 : negations.length) + (doubts.length > 0 || denied ? 1 : 0);
  // In a denied quotation "would cause" is reported speech; what denies it is not careful at all.
  const hedges = denied ? [] : having("hedge");
  const put = !withheld && !(distanced && !denied);
  return {
    asserted: put && !unclear && negations.length < 2 && doubts.length < 2,
    open: put && unclear,
    negated: turns % 2 === 1,
    careful: hedges.length > 0 || doubts.length > 0,
    possible: having("ability").length > 0,
    absolute: having("absolute").length > 0,
    oneStudy: having("study").length > 0,
    cues: [
      ...[...negations, ...doubts].map((tag) => ({ role: "negation" as const, tag })),
      ...hedges.map((tag) => ({ role: "hedge" as const, tag })),
      ...denials.map((tag) => ({ role: "denial" as const, tag })),
      ...having("study").map((tag) => ({ role: "attribution" as const, tag })),
    ],
  };
}

/** "Studies whether …", in languages where "whether" is also "or": it is no "or" where nothing named stands before it. */
function isAsked(tags: readonly Tag[], frame: Frame): boolean {
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
function isGovernedByUnknown(tags: readonly Tag[], frame: Frame): boolean {
  const [first] = frameEnds(frame);
  const that = tags.findLastIndex((tag) => tag.end <= first && hasRole(tag, "that"));
  if (that < 0 || tags.slice(that + 1).some((tag) => tag.end <= first && endsClause(tag))) return false;
  const from = tags.slice(0, that).findLastIndex(endsClause) + 1;
  const governing = tags.slice(from, that + 1);
  if (governing.length === 1) return false;
  const known = governing.some((tag) => hasRole(tag, ...GOVERNORS));
  const negated = governing.some((tag) => hasRole(tag, "negation"));
  return !known || (negated && !governing.some((tag) => hasRole(tag, ...TURNING)));
}

/** "The immune system is used to fight cancer": here the purpose is what the relation is about. */
function isOwn(role: Role, frame: Frame): boolean {
  return role === "purpose" && frame.kind === "relation";
}

/** A condition that limits nothing: it names the exposure itself ("if you had the vaccine"), or follows with words that name nothing more. */
function isHarmless(condition: Tag, tags: readonly Tag[], frame: Frame): boolean {
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

/** The tags of a sentence that can play each role, in order; roles that none can play are left out. */
export type TagsByRole = ReadonlyMap<Role, readonly Tag[]>;

/** Sorts the tags of a sentence by all that they can be. */
export function tagsByRole(tags: readonly Tag[]): TagsByRole {
  const byRole = new Map<Role, Tag[]>();
  for (const tag of tags) {
    for (const { role } of tag.entries) {
      const list = byRole.get(role);
      if (!list) byRole.set(role, [tag]);
      else if (list.at(-1) !== tag) list.push(tag);
    }
  }
  return byRole;
}

/** The tags from the boundary before the frame to the boundary after it. */
function clauseTags(tags: readonly Tag[], frame: Frame): Tag[] {
  const [first, last] = frameEnds(frame);
  let from = tags.findIndex((tag) => tag.start >= first);
  let to = tags.findLastIndex((tag) => tag.end <= last);
  while (from > 0 && !endsClause(tags[from - 1] as Tag)) from--;
  while (to < tags.length - 1) {
    const next = tags[to + 1] as Tag;
    if (!endsClause(next)) to++;
    else if (opensExample(next, tags[to + 2])) to = endOfExample(tags, to + 2);
    else break;
  }
  return tags.slice(from, to + 1);
}

/** An example between commas ("…, such as leg cramps, …") does not end the clause. */
function opensExample(comma: Tag, next: Tag | undefined): boolean {
  return comma.form === "," && next !== undefined && hasRole(next, "example");
}

function endOfExample(tags: readonly Tag[], from: number): number {
  const end = tags.findIndex((tag, index) => index > from && endsClause(tag));
  return end < 0 ? tags.length - 1 : end;
}

function endsClause(tag: Tag): boolean {
  return CLAUSE_MARKS.has(tag.form) || hasRole(tag, ...CLAUSE_ENDS);
}

/** "Makes little or no difference": behind words that deny an effect, "no" denies it once more, and turns nothing. */
function agreesWithNone(negations: readonly Tag[], { kind, says, signs }: Frame): boolean {
  const verb = signs.find(({ letter }) => letter === "P");
  return (
    kind === "effect" && says === "none" && verb !== undefined && negations.every(({ start }) => start > verb.tag.start)
  );
}

/** "Does not lower it and does not ease that": what follows "and" is about something else. */
function joinsMore(negation: Tag, end: number, tags: readonly Tag[]): boolean {
  const joint = tags.findIndex(
    (tag) => tag.start >= end && tag.end <= negation.start && hasRole(tag, "and", "contrast"),
  );
  // "Bij heup- en knieartrose niet": a list joins things, not verbs.
  return joint >= 0 && tags.slice(joint).some((tag) => hasRole(tag, "predicate", "intransitive"));
}

/** Negations of the clause. One inside the subject ("people who do not smoke") belongs to the subject, see `lacksSubject`. */
function negationsIn(clause: readonly Tag[], frame: Frame): Tag[] {
  const isJoined = frame.template === "shared-subject" || frame.template.startsWith("relative");
  const own = isJoined ? clause.slice(lastJoint(clause, frame)) : clause;
  return own.filter((tag) => hasRole(tag, "negation") && !insideSubject(tag, frame));
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
    (sign) => "PMVOWZ".includes(sign.letter) && sign.tag.start > tag.start && sign.tag.start < frame.subject.start,
  );
}

/** True where the subject is people without it: "people who do not smoke". */
export function lacksSubject(tags: readonly Tag[], frame: Frame): boolean {
  return tags.filter((tag) => hasRole(tag, "negation") && insideSubject(tag, frame)).length % 2 === 1;
}
