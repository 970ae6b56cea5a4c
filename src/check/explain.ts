import type { ClaimSet } from "#claims/claim-set.ts";
import type { ConceptEntry, EffectEntry, Entry } from "#claims/lexicon.ts";
import type { Match } from "#claims/match.ts";
import type { Proposition } from "#claims/proposition.ts";
import type { Tag } from "#claims/tag.ts";
import type { Reading, Reason, Silence } from "./article-check.ts";

/** The words on which a verdict rests, in the order of a reader's questions: what, does what, to what, for whom, and in which sense. */
export function reasonsOf({ frame, manner, conditions }: Proposition, { claim }: Match, text: string): Reason[] {
  const people = frame.clause.filter(({ letter, entry }) => letter === "g" && entry?.role === "concept");
  const relation = frame.signs.filter(({ letter }) => "PMVDKRWZY".includes(letter));
  const quantities = frame.signs.filter(({ letter }) => letter === "Q");
  const parts: { role: Reason["role"]; tag: Tag; entry: Entry | null }[] = [
    { role: "subject", tag: frame.subject, entry: null },
    ...relation.map(({ tag, entry }) => ({ role: "relation" as const, tag, entry })),
    ...quantities.map(({ tag, entry }) => ({ role: "quantity" as const, tag, entry })),
    { role: "object", tag: frame.object, entry: null },
    ...people.map(({ tag, entry }) => ({ role: "people" as const, tag, entry })),
    ...conditions.tags.map((tag) => ({ role: "condition" as const, tag, entry: null })),
    ...manner.cues.map(({ role, tag }) => ({ role, tag, entry: null })),
  ];
  const means: Partial<Record<Reason["role"], string>> = { subject: claim.subject, object: claim.object };
  return parts.map(({ role, tag: { start, end }, entry }) => ({
    role,
    start,
    end,
    text: text.slice(start, end),
    means: means[role] ?? meaningOf(entry),
  }));
}

/** A concept id, a direction or a quantity; null for words that only turn the sense. */
function meaningOf(entry: Entry | null): string | null {
  if (entry === null) return null;
  const { concept } = entry as ConceptEntry;
  const { says } = entry as EffectEntry;
  return concept ?? says ?? (entry.role === "quantity" ? entry.of : null);
}

/** What the sentence was taken to say, and what the finding shows about it. */
export function readingOf({ manner }: Proposition, { claim, says }: Match): Reading {
  return { says: manner.open ? "open" : says, shows: claim.shows, careful: manner.careful, oneStudy: manner.oneStudy };
}

/** Why a checkable sentence gets no verdict. */
export function silenceOf(tags: readonly Tag[], read: readonly Proposition[], claimSet: ClaimSet): Silence {
  const concepts = tags.flatMap(({ entries }) => entries.filter((entry) => entry.role === "concept"));
  if (concepts.length === 0) return "nothing-known";
  if (read.length > 0) return read.every(({ manner }) => !manner.asserted) ? "not-asserted" : "no-answer";
  const isRelated = concepts.some(({ concept }) => {
    const outcomes = claimSet.outcomes(concept);
    return concepts.some((other) => claimSet.ancestors(other.concept).some((id) => outcomes.has(id)));
  });
  return isRelated ? "not-read" : "nothing-related";
}
