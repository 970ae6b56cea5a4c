import type { Quantity } from "./claim.ts";
import type { ConceptEntry, Direction, EffectEntry, RelationEntry, Strength } from "./lexicon.ts";
import { lettersOf, type Sign } from "./symbols.ts";

/** What the cues of a clause add up to. `of` is empty where neither a noun nor the verb names a quantity. */
export type Meaning =
  | { kind: "effect"; says: Direction; strength: Strength; of: readonly Quantity[] }
  | { kind: "relation"; says: "holds" | "fails"; relation: RelationEntry["relation"] };

/**
 * Composes the cues that a template took into one meaning; null where they do not add up to one.
 * @param isGradual true where two comparisons go together: "the more, the less"
 */
export function meaningOf(taken: readonly Sign[], isGradual = false): Meaning | null {
  const relation = taken.find((sign) => sign.letter === "R")?.entry as RelationEntry | undefined;
  if (relation) return { kind: "relation", says: relation.says, relation: relation.relation };
  const effects = taken.filter((sign) => "PMVDKWZY".includes(sign.letter)).map((sign) => sign.entry as EffectEntry);
  const named = taken.filter((sign) => sign.letter === "Q").map((sign) => (sign.entry as { of: Quantity }).of);
  const [first, second, third] = effects;
  // "Lowers the risk in people with X" leaves open of what.
  if (named.includes("risk") && /Q(?:i?g+i?|i)t?O/.test(lettersOf(taken))) return null;
  if (!first || third || named.length > 2) return null;
  const effect = second ? (isGradual ? goTogether : combine)(first, second) : first;
  if (!effect) return null;
  const own = effect.of ?? first.of ?? [];
  const of = named.length > 0 ? narrowest(named, own) : ofVerb(own, taken);
  return { kind: "effect", says: effect.says, strength: effect.strength, of };
}

/** "Taking it to prevent O is a waste of money", "… works": what it is used for, and a verb that says whether it is of use. */
export function useFor(taken: readonly Sign[]): Meaning | null {
  const verbs = taken.filter(({ letter }) => "PW".includes(letter)).map(({ entry }) => entry as EffectEntry);
  // "Does nothing to prevent O" tells of what use it is first.
  const [aim, use] = isIdle(verbs[0]) ? verbs.toReversed() : verbs;
  if (!aim || !use || (aim.says !== "lowers" && aim.says !== "raises")) return null;
  const isUseless = isIdle(use);
  if (!isUseless && use.says !== "improves" && !(use.says === "lowers" && use.of)) return null;
  const named = taken.filter(({ letter }) => letter === "Q").map(({ entry }) => (entry as { of: Quantity }).of);
  const of = named.length > 0 ? narrowest(named, aim.of ?? []) : (aim.of ?? []);
  return { kind: "effect", says: isUseless ? `not-${aim.says}` : aim.says, strength: aim.strength, of };
}

function isIdle(verb: EffectEntry | undefined): boolean {
  return verb?.says === "none" || verb?.says === "not-lowers";
}

/** "Take S without getting O": the word for going without, which turns what is said of a subject, belongs to the outcome here. */
export function withoutGetting(taken: readonly Sign[]): Meaning | null {
  const effects = taken.filter((sign) => "PMY".includes(sign.letter)).map((sign) => sign.entry as EffectEntry);
  const isGotten = effects.every(({ says }) => says === "raises");
  const of = taken.flatMap(({ entry }) => (entry?.role === "quantity" ? [entry.of] : []));
  // "Patients on S without signs of O" tells who they are.
  const isTold = effects.length > 0 || of.every((one) => one === "risk");
  return isGotten && isTold ? { kind: "effect", says: "not-lowers", strength: "effect", of } : null;
}

/** "Helps people with insomnia": those who have it already can no longer be spared it. */
const OF_PATIENTS: readonly Quantity[] = ["severity", "duration", "function", "response", "recurrence"];

function ofVerb(of: readonly Quantity[], taken: readonly Sign[]): readonly Quantity[] {
  const isOfPatients = /P(?:i?g+)i[ul]*O/.test(lettersOf(taken));
  return isOfPatients ? ofPatients(of) : of;
}

/** What a verb can be about where it speaks of those who have the outcome already. */
export function ofPatients(of: readonly Quantity[]): readonly Quantity[] {
  return of.length === 0 || of.includes("risk") ? OF_PATIENTS : of;
}

/** "Risk of severe flu" names a risk and a severity, "shortens bouts" a number and a duration: the narrower word decides. */
function narrowest(named: readonly Quantity[], own: readonly Quantity[]): readonly Quantity[] {
  const [narrower] = named.filter((quantity) => quantity !== "risk");
  if (narrower) return [narrower];
  return own.length > 0 && !own.includes("risk") ? own : ["risk"];
}

/** A verb and a comparison: "leads to a lower risk" takes the comparison's sign, "prevents more colds" says nothing sure. */
function combine(first: EffectEntry, second: EffectEntry): EffectEntry | null {
  const [verb, comparison] = first.role === "comparative" ? [second, first] : [first, second];
  if (comparison.role !== "comparative" || verb.role === "comparative") return null;
  if (comparison.says === "none") return { ...verb, says: "none" };
  // "Fell more than after placebo": what occurs does so all the more; "fell less" may be hardly at all.
  if (verb.role === "intransitive" && verb.says !== "affects")
    return comparison.says === "raises" || comparison.says === "improves" ? verb : null;
  // "Eases pain better than placebo": better at what the verb says.
  if (comparison.says === "improves" && (verb.says === "lowers" || verb.says === "raises")) return verb;
  const carries =
    verb.says === "affects" || verb.strength === "association" || (verb.strength === "cause" && verb.says === "raises");
  if (carries) return { ...comparison, strength: verb.strength, of: comparison.of ?? verb.of };
  return verb.says === comparison.says ? verb : null;
}

/** "The more, the less" lowers, and so does "the less, the more" of going without. */
function goTogether(amount: EffectEntry, outcome: EffectEntry): EffectEntry | null {
  const says = amount.says === "raises" ? outcome.says : opposite(outcome.says);
  // Only the second is about a quantity of the outcome: "the longer, the greater the risk".
  return amount.says === "raises" || amount.says === "lowers" ? { ...outcome, says, of: outcome.of ?? [] } : null;
}

const OPPOSITE: Partial<Record<Direction, Direction>> = {
  raises: "lowers",
  lowers: "raises",
  "not-raises": "not-lowers",
  "not-lowers": "not-raises",
  improves: "worsens",
  worsens: "improves",
};

/** The contrary direction: raises for lowers; what has none stays as it is. */
export function opposite(direction: Direction): Direction {
  return OPPOSITE[direction] ?? direction;
}

/** What is said of infertility where fertility is named: up and down change places, and what harms the one brings on the other. */
function ofContrary(says: Direction): Direction {
  if (says === "worsens") return "raises";
  return says === "improves" ? "lowers" : opposite(says);
}

/** Turns the direction where the sentence speaks of going without the subject, or of the outcome's contrary. */
export function turned(meaning: Meaning, subject: Sign, object: Sign, taken: readonly Sign[]): Meaning {
  if (meaning.kind === "relation") return meaning;
  const lacks = taken.filter((sign) => sign.letter === "l").length;
  const unexposed = (subject.entry as ConceptEntry | null)?.as === "unexposed" ? 1 : 0;
  const isContrary = object.letter === "O" && (object.entry as ConceptEntry | null)?.as === "opposite";
  const says = isContrary ? ofContrary(meaning.says) : meaning.says;
  const odd = (lacks + unexposed) % 2 === 1;
  return { ...meaning, says: odd ? opposite(says) : says };
}
