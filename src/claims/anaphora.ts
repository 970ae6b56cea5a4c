import type { ClaimSet } from "./claim-set.ts";
import type { AnaphorEntry, ConceptEntry } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** What something must be for a pronoun to stand for it as the subject of a health claim. */
const EXPOSURES: ReadonlySet<string> = new Set([
  "drug",
  "supplement",
  "food",
  "nutrient",
  "diet",
  "vaccine",
  "procedure",
  "therapy",
  "test",
  "device",
  "exposure",
  "behaviour",
]);
const CLAUSE_MARKS = new Set([",", ";", ":", ".", "–", "—"]);

/**
 * The tags of a sentence with "it", "they", "the vaccine" read as what they stand for, where the sentence before, or the
 * clauses before in the same one, leave exactly one candidate. The others stay as they are.
 * @param previous tags of the sentence before in the same block; empty where there is none
 */
export function resolveAnaphora(tags: readonly Tag[], previous: readonly Tag[], claimSet: ClaimSet): Tag[] {
  if (!tags.some((tag) => hasRole(tag, "anaphor"))) return [...tags];
  return tags.map((tag, index) => {
    const anaphor = tag.entries.find((entry): entry is AnaphorEntry => entry.role === "anaphor");
    if (!anaphor || (anaphor.types.length === 0 && !opensClause(tags, index))) return tag;
    const antecedent = antecedentOf(anaphor, [...previous, ...clausesBefore(tags, index)], claimSet);
    return antecedent === null ? tag : { ...tag, entries: [{ role: "concept", concept: antecedent, as: "label" }] };
  });
}

/** True at the start of a sentence or clause, where a pronoun is the subject. */
function opensClause(tags: readonly Tag[], index: number): boolean {
  const before = tags.slice(0, index).findLast((tag) => !hasRole(tag, "filler"));
  return before === undefined || endsClause(before);
}

function endsClause(tag: Tag): boolean {
  return CLAUSE_MARKS.has(tag.form) || hasRole(tag, "contrast", "boundary", "and", "that");
}

/** Everything before the clause in which a tag stands. */
function clausesBefore(tags: readonly Tag[], index: number): readonly Tag[] {
  return tags.slice(0, tags.slice(0, index).findLastIndex(endsClause) + 1);
}

/** The one concept that an anaphor can stand for, or null. A pronoun looks for it at the head of what was said. */
function antecedentOf({ types }: AnaphorEntry, said: readonly Tag[], claimSet: ClaimSet): string | null {
  const fits = (type: string | undefined) =>
    type !== undefined && (types.length > 0 ? (types as readonly string[]).includes(type) : EXPOSURES.has(type));
  const mentions = said.filter((tag) => conceptsOf(tag).some((id) => fits(claimSet.concepts.get(id)?.type)));
  const ids = new Set(mentions.flatMap((tag) => conceptsOf(tag)));
  const [only, ...others] = [...ids].filter((id) => fits(claimSet.concepts.get(id)?.type));
  if (only === undefined || others.length > 0) return null;
  const unknownBefore = said.slice(0, said.indexOf(mentions[0] as Tag)).some(isUnknown);
  return types.length === 0 && unknownBefore ? null : only;
}

function conceptsOf(tag: Tag): string[] {
  return tag.entries
    .filter((entry): entry is ConceptEntry => entry.role === "concept" && entry.as === "label")
    .map(({ concept }) => concept);
}

function isUnknown(tag: Tag): boolean {
  return tag.kind === "word" && tag.entries.length === 0;
}
