import { clauseTags } from "./clause-tags.ts";
import { isHarmless } from "./condition-clause.ts";
import { bearsOn, denialOf, endsBeforeColon } from "./denial.ts";
import { type Frame, frameEnds } from "./frame.ts";
import type { Lexicon, Role } from "./lexicon.ts";
import { agreesWithNone, joinsAny, joinsMore, negationsIn } from "./negation.ts";
import { hasRole, type Tag } from "./tag.ts";
import { eitherWay, hangsOnWhatFollows, isAsked, isAtOddsWithOpening, isGovernedByUnknown, isOwn } from "./withheld.ts";

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

/**
 * Reads the sense of a sentence with respect to one of its clauses.
 * @param byRole the sentence's {@link tagsByRole}: it may be asked about several clauses
 */
export function mannerOf(tags: readonly Tag[], byRole: TagsByRole, frame: Frame, lexicon: Lexicon): Manner {
  const having = (role: Role) => byRole.get(role) ?? [];
  const trailing = lexicon.order.has("verb-second");
  const doubts = having("doubt").filter((tag) => tag.start < frame.object.end && bearsOn(tag, frame, tags));
  const negating = having("negation").length > 0 ? negationsIn(clauseTags(tags, frame), frame) : [];
  const isDenying = negating.length > 0 || frame.says === "none";
  const denials = [...having("myth"), ...having("denial")].filter(
    (tag) => !(isDenying && endsBeforeColon(tag, frame, tags)),
  );
  const denial = denialOf(denials, [...having("content"), ...having("that"), ...having("myth")], frame, tags);
  const denied = denial === "denied" || denial === "called-wrong";
  // Only where the verb comes early may a negation follow all that it bears on ("verlaagt de kans op griep niet").
  const [, end] = frameEnds(frame);
  const either = having("opening-question").length > 0 ? eitherWay(tags, frame) : [];
  const negations = negating
    .filter((tag) => !either.includes(tag))
    .filter((tag) => tag.start < end || (trailing && !denied && !joinsMore(tag, end, tags)));
  // "Taking it to prevent that does not help": where the verb comes early, what is denied behind it is something else.
  const stray =
    !trailing &&
    !denied &&
    negations.length === 0 &&
    negating.some((tag) => tag.start >= end && !joinsAny(tag, end, tags));
  const distanced = having("distance").length > 0 || (having("content").length > 0 && !denied);
  // "Makes no difference to whether …": the word belongs to what is put forward.
  const divided = having("divided").length > 0;
  const opens = having("opening-question")[0] === tags[0];
  const unclear =
    divided ||
    having("unclear").some((tag) => !frame.signs.some((sign) => sign.tag === tag)) ||
    // "Whether it helps was never shown" calls it open.
    (opens && either.length === 0 && having("doubt").some((tag) => tag.start >= frame.object.end));
  const deniesEffect = negations.length > 0 || frame.says === "none" || frame.says.startsWith("not-");
  const withheld =
    // "Whether it helps is not known" says something, "Whether it helps?" does not.
    (opens &&
      !divided &&
      !(unclear && [...having("unclear"), ...having("doubt")].some((tag) => tag !== tags[0])) &&
      either.length === 0) ||
    (!unclear && having("opening-question").length > 0 && isAsked(tags, frame)) ||
    denial === "unclear" ||
    // "It does not cause it, that is a myth": what is called a myth may be what is denied already.
    (denial === "called-wrong" && negations.length > 0) ||
    stray ||
    isAtOddsWithOpening(tags, frame, negations.length) ||
    // "No better than exercise", which may be good; "mostly does not cause it", so that it may in some.
    (deniesEffect && (frame.isRivalled || having("mostly").length > 0)) ||
    // "Nobody has shown that it does not": to doubt a denial asserts nothing.
    (doubts.length > 0 && negations.length > 0) ||
    (having("that").length > 0 &&
      !divided &&
      (isGovernedByUnknown(tags, frame, lexicon) || (trailing && !denied && hangsOnWhatFollows(tags, frame)))) ||
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
    // "That it does was never shown" denies no more than "there is no proof that it does".
    careful: hedges.length > 0 || doubts.length > 0 || (denied && denials.some((tag) => hasRole(tag, "doubt"))),
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
