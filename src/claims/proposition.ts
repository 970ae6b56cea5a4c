import type { Token } from "#text/tokens.ts";
import { isBare } from "./bare.ts";
import type { Quantity } from "./claim.ts";
import type { ClaimSet } from "./claim-set.ts";
import { comesTooLate } from "./comes-too-late.ts";
import { conceptsWithin } from "./concepts-within.ts";
import { peopleOfConditions } from "./condition-clause.ts";
import { type Conditions, conditionsIn } from "./conditions.ts";
import { type Frame, findFrame } from "./frame.ts";
import type { ConceptEntry, Direction, EffectEntry, Lexicon, RelationName, Strength } from "./lexicon.ts";
import { type Manner, mannerOf, type TagsByRole, tagsByRole } from "./manner.ts";
import { ofPatients, opposite } from "./meaning.ts";
import { lacksSubject } from "./negation.ts";
import type { Pair } from "./pair-row.ts";
import { isEqual, isPlacebo } from "./rival.ts";
import { readings, type Sign } from "./symbols.ts";
import { hasRole, type Tag } from "./tag.ts";

/** What one clause of a sentence puts forward about one subject and one outcome. */
export type Proposition = {
  /** Concept ids as the sentence names them. */
  subject: string;
  object: string;
  /** Ids of people that the sentence speaks of. */
  populations: string[];
  /** Ids of what words within its cues name: "protects men from". */
  mentioned: string[];
  conditions: Conditions;
  manner: Manner;
  frame: Frame;
} & (
  | {
      kind: "effect";
      says: Direction;
      strength: Strength;
      /** Empty where the sentence names none. */
      of: readonly Quantity[];
    }
  | { kind: "relation"; says: "holds" | "fails"; relation: RelationName }
);

/** A sentence with its words tagged; one that {@link isTooLong} has no tags. */
export type ReadSentence = { tags: readonly Tag[] };

/** More words than any sentence has. */
const MAX_TOKENS = 400;

/** True for what is no sentence (a table, a list without marks). It is not read: half of it would mislead. */
export function isTooLong(tokens: readonly Token[]): boolean {
  return tokens.length > MAX_TOKENS;
}

/**
 * The propositions of a sentence about pairs of concepts that some claim relates, each pair of mentions on its own: for each
 * the ways in which it can be read, the likeliest first.
 */
export function propositions({ tags }: ReadSentence, lexicon: Lexicon, claimSet: ClaimSet): Proposition[][] {
  const pairs = candidatePairs(tags, claimSet).slice(0, MAX_PAIRS);
  // Most sentences relate nothing that any claim is about, and need not be read any further.
  if (pairs.length === 0) return [];
  const isPeople = (concept: string) => claimSet.concepts.get(concept)?.type === "population";
  const rows = readings(tags, isPeople);
  const isDivided = tags.some((tag) => hasRole(tag, "divided"));
  const proposed: Proposition[][] = [];
  let sense: Sense | null = null;
  for (const pair of pairs) {
    const frames = framesOf(pair, rows, lexicon, isDivided);
    if (frames.length === 0) continue;
    const known: Sense = sense ?? { tags, byRole: tagsByRole(tags), conditions: conditionsIn(tags) };
    sense = known;
    proposed.push(frames.map((frame) => propositionOf(pair, frame, known, lexicon)));
  }
  return proposed;
}

/** What all propositions of a sentence share. */
type Sense = { tags: readonly Tag[]; byRole: TagsByRole; conditions: Conditions };

/** A sentence that names more concepts is a list, and no claim could be read from it with any certainty. */
const MAX_CONCEPTS = 30;
/** More pairs of one sentence are not tried: the work on a sentence must not grow with the square of its concepts. */
const MAX_PAIRS = 40;

function candidatePairs(tags: readonly Tag[], claimSet: ClaimSet): Pair[] {
  const concepts = conceptsIn(tags);
  const subjects = concepts.filter(({ concept }) => claimSet.outcomes(concept).size > 0);
  if (subjects.length === 0 || concepts.length > MAX_CONCEPTS) return [];
  const objects = [...concepts.map(({ concept, tag }) => ({ concept, tag: tag as Tag | null })), ...namedObjects(tags)];
  return subjects.flatMap(({ concept: subject, tag: subjectTag }) =>
    objects
      .filter(({ concept, tag }) => tag !== subjectTag && isRelated(subject, concept, claimSet))
      .map(({ concept: object, tag: objectTag }) => ({ subject, object, subjectTag, objectTag })),
  );
}

function conceptsIn(tags: readonly Tag[]): { concept: string; tag: Tag }[] {
  const concepts: { concept: string; tag: Tag }[] = [];
  for (const tag of tags) {
    for (const entry of tag.entries) if (entry.role === "concept") concepts.push({ concept: entry.concept, tag });
  }
  return concepts;
}

/** Outcomes that a predicate names itself: "lose weight". */
function namedObjects(tags: readonly Tag[]): { concept: string; tag: null }[] {
  const ids = new Set<string>();
  for (const { entries } of tags) {
    for (const entry of entries) {
      const { object } = entry as EffectEntry;
      if (object !== undefined) ids.add(object);
    }
  }
  return Array.from(ids, (concept) => ({ concept, tag: null }));
}

function isRelated(subject: string, object: string, claimSet: ClaimSet): boolean {
  const outcomes = claimSet.outcomes(subject);
  return claimSet.ancestors(object).some((outcome) => outcomes.has(outcome));
}

/** The ways in which a sentence relates a pair, each meaning once. */
function framesOf(pair: Pair, rows: readonly Sign[][], lexicon: Lexicon, isDivided: boolean): Frame[] {
  const frames = new Map<string, Frame>();
  for (const row of rows) {
    const frame = findFrame(row, pair, lexicon, isDivided);
    if (!frame || comesTooLate(frame, pair.object)) continue;
    const meaning = frame.kind === "effect" ? [frame.says, frame.strength, ...frame.of] : [frame.says, frame.relation];
    const key = meaning.join(" ");
    if (!frames.has(key)) frames.set(key, frame);
  }
  return [...frames.values()];
}

function propositionOf({ subject, object }: Pair, frame: Frame, sense: Sense, lexicon: Lexicon): Proposition {
  const { tags, byRole, conditions } = sense;
  const base = {
    subject,
    object,
    populations: [...peopleIn(frame), ...peopleBefore(frame), ...peopleOnCondition(frame, sense)].filter(
      // Who has it says nothing of whom else it is about.
      (id) => id !== subject,
    ),
    mentioned: conceptsWithin(frame, lexicon),
    conditions,
    frame,
    manner: mannerOf(tags, byRole, frame, lexicon),
  };
  if (frame.kind === "relation") return { ...base, kind: "relation", says: frame.says, relation: frame.relation };
  const says = lacksSubject(tags, frame) ? opposite(frame.says) : frame.says;
  // "For patients with O, S slows the illness": not how many get it.
  const isOfPatients = frame.of.length === 0 && base.populations.includes(object);
  return {
    ...base,
    kind: "effect",
    says,
    strength: frame.strength,
    of: isOfPatients ? [...ofPatients([]), "level"] : frame.of,
  };
}

/** People that the clause names, and what those have of whom it says so outside its frame ("in people with type 2 diabetes"). */
function peopleIn({ clause, template, signs }: Frame): string[] {
  // Between those who take it and those who do not, both are named.
  if (template.compares === "within") return [];
  // Those behind "than" are whom the others are compared with.
  const rivals = clause.findIndex(({ letter }) => letter === ">");
  // "As frequent with S as with placebo": there is no third.
  const isLike = signs.some(isEqual);
  return (
    clause
      .slice(0, rivals < 0 ? clause.length : rivals)
      .filter((sign, index) => sign.letter === "g" || (sign.letter === "C" && clause[index - 1]?.letter === "i"))
      .filter((sign) => !(isLike && isPlacebo(sign)))
      // "In the vaccinated": what else is named tells with which vaccine, but not that it is about them alone.
      .flatMap(({ entry }) => (entry?.role === "concept" && entry.beside === undefined ? [nameOf(entry)] : []))
  );
}

/** Whom a condition limits it to, beside those who take the subject: "if you have diabetes". */
function peopleOnCondition(frame: Frame, { tags, byRole }: Sense): string[] {
  return peopleOfConditions(byRole.get("condition") ?? [], tags, frame).map(nameOf);
}

/** The id of people; those without something have none, and no finding is about them. */
function nameOf({ concept, as }: ConceptEntry): string {
  return as === "unexposed" ? `without ${concept}` : concept;
}

/** "In people with insomnia, a trial found that …": whom a remark before the clause limits it to. Unknown people are named by their words. */
function peopleBefore({ before }: Frame): string[] {
  return remarks(before).flatMap((remark) => {
    if (remark[0]?.letter !== "i" && !(remark.length === 1 && isExposure(remark[0]))) return [];
    const people = remark.some(({ letter }) => letter === "g") || isBare(remark);
    return remark.flatMap(({ letter, entry, tag }) => {
      if (entry?.role === "concept") return [nameOf(entry)];
      return people && letter === "x" ? [tag.form] : [];
    });
  });
}

/** "If you smoke": people named by what they do. */
function isExposure(sign: Sign | undefined): boolean {
  return sign?.entry?.role === "concept" && sign.entry.as === "exposed";
}

/** The stretches of signs between commas and other bounds. */
function remarks(signs: readonly Sign[]): Sign[][] {
  const parts: Sign[][] = [[]];
  for (const sign of signs) {
    if (",BTI&".includes(sign.letter)) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}
