import { QUANTITIES, type Quantity } from "./claim.ts";
import type { ClaimFacts, ClaimSet } from "./claim-set.ts";
import type { Concept } from "./concept.ts";
import { areOfMinors, fitsAges, fitsDose, meetsAges } from "./conditions.ts";
import type { Direction, Strength } from "./lexicon.ts";
import { opposite } from "./meaning.ts";
import type { Proposition } from "./proposition.ts";
import { type Answer, answer, answerToOpen, bearsOn, type Says } from "./verdict.ts";

/** The claim that speaks to a proposition as it holds for the people named, what the proposition says of it, and the answer. */
export type Match = { claim: ClaimFacts; says: Says; answer: Answer };

/**
 * The claim that answers a proposition, or null: none is about it, its conditions do not fit, or several answer it
 * differently.
 */
export function match(proposition: Proposition, claimSet: ClaimSet): Match | null {
  const { asserted, open } = proposition.manner;
  if (!asserted && !open) return null;
  // "Unvaccinated" tells without what only where a vaccine is named.
  if (proposition.frame.template.lacks && claimSet.concepts.get(proposition.subject)?.type !== "vaccine") return null;
  const answered: { claim: ClaimFacts; says: Says; answer: Answer | null }[] = [];
  for (const candidate of candidates(proposition, claimSet)) {
    const claim = forPeople(candidate, proposition, claimSet);
    const says = claim && saysOf(proposition, claim, claimSet);
    if (!claim || says === null || !(open || bearsOn(says, claim))) continue;
    answered.push({ claim, says, answer: open ? answerToOpen(claim) : answer(says, claim, wordingOf(proposition)) });
  }
  const [first] = answered;
  if (!first?.answer || answered.some((other) => other.answer !== first.answer)) return null;
  // "Smokers fall ill less often than miners" is no word against what smoking does: miners have a cause of their own.
  const isHarm = first.claim.shows === "raises";
  if (first.answer === "refuted" && isHarm && proposition.frame.isBesideOthers) return null;
  // "The vaccinated get shingles more often" may be about another vaccine: who says the contrary may have meant something else.
  if (isTakenFromContext(proposition) && first.says === opposite(first.claim.shows as Direction)) return null;
  return { claim: first.claim, says: first.says, answer: first.answer };
}

/** True where a general word names the subject ("the vaccinated"), and only what else is named tells which one it is. */
function isTakenFromContext({ subject, frame }: Proposition): boolean {
  const named = frame.subject.entries.filter((entry) => entry.role === "concept" && entry.concept === subject);
  return named.length > 0 && named.every((entry) => "beside" in entry);
}

function wordingOf({ manner, ...rest }: Proposition) {
  return {
    careful: manner.careful,
    possible: manner.possible,
    absolute: manner.absolute,
    strength: rest.kind === "effect" ? rest.strength : ("association" as const),
  };
}

/** Claims about the very pair, or else about the nearest wider concepts that have any: first wider subjects, then wider outcomes. */
function candidates({ subject, object }: Proposition, claimSet: ClaimSet): readonly ClaimFacts[] {
  for (const outcome of claimSet.ancestors(object)) {
    for (const ancestor of claimSet.ancestors(subject)) {
      const claims = claimSet.pairs.get(ancestor, outcome);
      if (claims) return claims;
    }
  }
  return [];
}

/** People that any claim about people in general may be read to speak of, in groups that leave each other out. */
const PEOPLE_IN_GENERAL = [
  ["men", "women"],
  ["adults", "older-adults", "children"],
];

/** True where a claim may be read to speak of some people because it names no others of their kind: neither sex, no age. */
function isGeneral(id: string, own: ReadonlySet<string | undefined>): boolean {
  return PEOPLE_IN_GENERAL.some((group) => group.includes(id)) && !isOther(id, own);
}

/** "Men on tamoxifen": true where a claim names the other sex, or another age, as those it is used for. */
function isOther(id: string, own: ReadonlySet<string | undefined>): boolean {
  return !own.has(id) && PEOPLE_IN_GENERAL.some((group) => group.includes(id) && group.some((one) => own.has(one)));
}

/** The claim as it holds for the people that the proposition speaks of; null where it says nothing about them. */
function forPeople(
  claim: ClaimFacts,
  { subject, object, populations: people, mentioned, conditions: { ages, amounts } }: Proposition,
  claimSet: ClaimSet,
): ClaimFacts | null {
  const populations = claim.ages === undefined && areOfMinors(ages) ? [...people, "children"] : people;
  // An exception may also be a kind of the subject (another preparation) or of the object (a type of the cancer).
  const named = new Set([subject, object, ...populations, ...mentioned].flatMap((id) => claimSet.ancestors(id)));
  const exception = claim.exceptions?.find(
    (one) => (one.population !== undefined && named.has(one.population)) || (one.ages && meetsAges(ages, one.ages)),
  );
  if (exception) return exception.shows ? ({ ...claim, shows: exception.shows } as ClaimFacts) : null;
  const among = new Set([claim.population, ...(claim.among ?? [])]);
  const own = new Set([claim.object, ...among]);
  // Some diseases only one sex has.
  const groups = new Set([...own, ...peopleAbove(claim.object, claimSet)]);
  const fits = (id: string) =>
    claimSet.ancestors(id).some((one) => own.has(one)) || (!claim.population && isGeneral(id, groups));
  if (mentioned.some((id) => isOther(id, groups))) return null;
  // Who has it already can no longer be spared it, unless it comes again and again.
  const isHad = (all: readonly string[]) => all.includes(claim.object) && !all.some((one) => among.has(one));
  if (claim.relation === "risk" && populations.some((id) => isHad(claimSet.ancestors(id)))) return null;
  if (claim.ages && !fitsAges(ages, claim.ages)) return null;
  if (claim.doses && !fitsDose(amounts, claim.doses, claim.subject)) return null;
  // "Smoking in pregnancy" is a kind of smoking, and names whom it is about.
  return [...populations, ...peopleAbove(subject, claimSet)].every(fits) ? claim : null;
}

/** The people that a concept names by being what it is. */
function peopleAbove(concept: string, claimSet: ClaimSet): string[] {
  return claimSet.ancestors(concept).filter((id) => claimSet.concepts.get(id)?.type === "population");
}

/** What the proposition says of the quantity that the claim is about; null where it speaks of another quantity. */
function saysOf(proposition: Proposition, claim: ClaimFacts, claimSet: ClaimSet): Says | null {
  const { negated } = proposition.manner;
  if (proposition.kind === "relation") {
    if (claim.relation !== proposition.relation) return null;
    return (proposition.says === "holds") === negated ? "fails" : "holds";
  }
  if (claim.relation === "works-by") return throughFunction(proposition, negated);
  if (!isEffect(claim)) return null;
  const type = claimSet.concepts.get(claim.object)?.type;
  const quantities = proposition.of.length > 0 ? proposition.of : defaultQuantities(proposition, type);
  const turned = mirrored([claim.relation, ...(claim.alike ?? [])], quantities, type);
  if (turned === null) return null;
  const direction = resolve(proposition.says, claim.relation, turned);
  return direction !== null && negated ? DENIED[direction] : direction;
}

function isEffect(claim: ClaimFacts): claim is Extract<ClaimFacts, { relation: Quantity }> {
  return (QUANTITIES as readonly string[]).includes(claim.relation);
}

const FUNCTIONS: ReadonlySet<Quantity> = new Set(["function", "level", "response", "growth"]);

/** Something that works by way of X makes X do more; saying that it holds X down contradicts that. */
function throughFunction({ says, of }: { says: Direction; of: readonly Quantity[] }, negated: boolean): Says | null {
  // "Helps the immune system" eases nothing, for all that "help" may say elsewhere.
  if (of.length > 0 && !of.some((quantity) => FUNCTIONS.has(quantity))) return null;
  if (says === "raises" || says === "improves") return negated ? "fails" : "holds";
  if (says === "lowers" || says === "worsens" || says === "none") return negated ? null : "fails";
  return null;
}

/** False where the quantities include the claim's, true where they include its mirror image, null otherwise. */
function mirrored(
  [relation, ...alike]: readonly Quantity[],
  quantities: readonly Quantity[],
  type: Concept["type"] | undefined,
): boolean | null {
  if ([relation, ...alike].some((one) => one !== undefined && quantities.includes(one))) return false;
  // A habit that one wants ("quitting") succeeds as often as its chance says.
  if (type === "behaviour" && relation === "response" && quantities.includes("risk")) return false;
  // "More often independent again": how often an outcome that one wants is reached.
  if (type === "outcome" && (relation === "function" || relation === "response") && quantities.includes("risk"))
    return false;
  if (relation === "survival" && quantities.includes("mortality")) return true;
  if (relation === "mortality" && quantities.includes("survival")) return true;
  return null;
}

/** What a bare verb is about when the sentence names no quantity, by kind of outcome. */
function defaultQuantities(
  { says, strength }: { says: Direction; strength: Strength },
  type: Concept["type"] | undefined,
): readonly Quantity[] {
  if (["none", "affects", "not-raises", "not-lowers"].includes(says)) return QUANTITIES;
  if (type === "symptom") return ["severity", "risk"];
  if (type === "disease") {
    if (says === "improves" || says === "worsens") return ["severity"];
    // "Causes" and "prevents" are about getting it, "fewer cases" too; "reduces" may be about having it.
    return strength === "effect" ? ["risk", "severity"] : ["risk"];
  }
  if (type === "outcome") return ["risk", "level", "function", "response"];
  if (type === "biomarker" || type === "nutrient") return ["level"];
  if (type === "body-process") return ["function", "level", "response"];
  if (type === "behaviour" || type === "exposure") return ["response", "level"];
  // "Prevents" and "spares" say nothing of a part of the body: what is spared goes on living.
  return strength === "cause" ? [] : ["response", "function", "survival", "growth", "level"];
}

/** Quantities of which more is better. Of the rest less is better, except of a level, where it depends. */
const GOOD: ReadonlySet<Quantity> = new Set(["survival", "function", "response"]);

/** A direction of the very quantity, with "better" and "worse" worked out. */
type Resolved = Exclude<Direction, "improves" | "worsens">;

function resolve(says: Direction, quantity: Quantity, turned: boolean): Resolved | null {
  if (says === "improves" || says === "worsens") {
    if (quantity === "level") return null;
    return (says === "improves") === GOOD.has(quantity) ? "raises" : "lowers";
  }
  return turned ? (opposite(says) as Resolved) : says;
}

/** What is said where the clause is denied. "It is not true that it has no effect" leaves open which one. */
const DENIED: Record<Resolved, Says> = {
  raises: "not-raises",
  lowers: "not-lowers",
  "not-raises": "raises",
  "not-lowers": "lowers",
  none: "affects",
  affects: "none",
};
