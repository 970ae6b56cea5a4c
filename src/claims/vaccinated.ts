import type { ClaimSet } from "./claim-set.ts";
import type { ConceptEntry, EffectEntry } from "./lexicon.ts";
import type { Tag } from "./tag.ts";

/** Concept id of vaccines of any kind. */
const VACCINE = "vaccine";
/** Those to whom a mother's vaccine passes on its effect are not vaccinated themselves. */
const PREGNANT = "pregnant-women";

/**
 * The tags of a sentence in which those who are called vaccinated, with nothing in particular, are so with the one vaccine named, or
 * against the one disease named against which there is one: "unvaccinated children get measles more often". Others stay as they are.
 */
export function resolveVaccinated(tags: readonly Tag[], claimSet: ClaimSet): readonly Tag[] {
  if (!tags.some((tag) => genericOf(tag))) return tags;
  const vaccine = vaccineMeant(tags, claimSet);
  if (vaccine === null) return tags;
  return tags.map((tag) => {
    const generic = genericOf(tag);
    return generic ? { ...tag, entries: [...tag.entries, { ...generic, concept: vaccine }] } : tag;
  });
}

function genericOf({ entries }: Tag): ConceptEntry | undefined {
  return entries.find((entry): entry is ConceptEntry => entry.role === "concept" && entry.concept === VACCINE);
}

/** The vaccine that is named, or else the one against what is named; null where there are none or several. */
function vaccineMeant(tags: readonly Tag[], claimSet: ClaimSet): string | null {
  const named = new Set(tags.flatMap(({ entries }) => entries.flatMap((entry) => namedBy(entry as EffectEntry))));
  named.delete(VACCINE);
  const vaccines = vaccinesOf(claimSet);
  const spoken = vaccines.filter((one) => named.has(one));
  const against = (disease: string) => vaccines.filter((one) => isAgainst(one, disease, claimSet));
  const meant = new Set(spoken.length > 0 ? spoken : [...named].flatMap(against));
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}

function namedBy(entry: EffectEntry | ConceptEntry): string[] {
  if (entry.role === "concept") return [entry.concept];
  return entry.object === undefined ? [] : [entry.object];
}

/** True where it is sure enough that a vaccine makes a disease rarer. */
function isAgainst(vaccine: string, disease: string, claimSet: ClaimSet): boolean {
  const claims = claimSet.pairs.get(vaccine, disease) ?? [];
  return claims.some(
    ({ relation, shows, certainty, among }) =>
      relation === "risk" &&
      shows === "lowers" &&
      (certainty === "high" || certainty === "moderate") &&
      !among?.includes(PREGNANT),
  );
}

const known = new WeakMap<ClaimSet, readonly string[]>();

function vaccinesOf(claimSet: ClaimSet): readonly string[] {
  const before = known.get(claimSet);
  if (before) return before;
  const ids = [...claimSet.concepts.keys()];
  const vaccines = ids.filter((id) => id !== VACCINE && claimSet.concepts.get(id)?.type === "vaccine");
  known.set(claimSet, vaccines);
  return vaccines;
}
