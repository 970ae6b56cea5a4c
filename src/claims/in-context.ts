import type { ClaimSet } from "./claim-set.ts";
import type { BesideEntry, ConceptEntry } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/**
 * The tags of a sentence with general words read as what they mean beside what else is named: "an attack" where the sentence,
 * or the one before, speaks of asthma. Where it does not, such a word stands for nothing.
 * @param previous tags of the sentence before in the same block; empty where there is none
 */
export function readInContext(tags: readonly Tag[], previous: readonly Tag[], claimSet: ClaimSet): readonly Tag[] {
  // Most sentences have none.
  if (!tags.some((tag) => hasRole(tag, "beside"))) return tags;
  const named = [...conceptsIn(tags), ...conceptsIn(previous)];
  return tags.flatMap(read);

  function read(tag: Tag): readonly Tag[] {
    if (!hasRole(tag, "beside")) return [tag];
    const others = tag.entries.filter(({ role }) => role !== "beside");
    const concepts = conceptsIn([tag]);
    const meant = tag.entries.flatMap((entry) => (entry.role === "beside" ? meantBy(entry, concepts) : []));
    const { otherwise, ...own } = tag;
    if (meant.length === 0 && otherwise) return otherwise.flatMap(read);
    return [{ ...own, entries: [...meant, ...others] }];
  }

  function meantBy({ concept, as, beside }: BesideEntry, own: readonly string[]): ConceptEntry[] {
    const type = claimSet.concepts.get(concept)?.type;
    // "Those who had the flu jab get shingles as often": what is meant is named, and another.
    const isOther = (id: string) =>
      claimSet.concepts.get(id)?.type === type &&
      !own.includes(id) &&
      !claimSet.ancestors(id).some((one) => one === concept || one === beside) &&
      !claimSet.ancestors(concept).includes(id);
    const by = named.find((id) => claimSet.ancestors(id).includes(beside));
    return by === undefined || named.some(isOther) ? [] : [{ role: "concept", concept, as, beside: by }];
  }
}

function conceptsIn(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ entries }) => entries.flatMap((entry) => (entry.role === "concept" ? [entry.concept] : [])));
}
