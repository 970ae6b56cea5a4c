import type { Marker, Reference } from "./reference.ts";

/** The text of a reference that a page gives by a link alone: "[ 1 ]", "3". */
const BARE_MARK = /^[\s[\](){},.;\d–-]*$/;

/** What names the source of a reference for good; null where nothing does. DOIs compare without regard to case. */
function sourceKey({ doi, pmid, pmcid, trial, other }: Reference): string | null {
  return doi?.toLowerCase() ?? pmid ?? pmcid ?? trial ?? other?.value ?? null;
}

/**
 * Joins references that a mark made by linking straight to a study with the entry of the reference list that names the same
 * study. Numbers are given anew, so that they stay positions in the list; marks follow.
 */
export function mergeReferences(
  references: readonly Reference[],
  markers: readonly Marker[],
): { references: Reference[]; markers: Marker[] } {
  const listed = new Map<string, Reference>();
  for (const reference of references) {
    const key = sourceKey(reference);
    if (key !== null && !BARE_MARK.test(reference.text) && !listed.has(key)) listed.set(key, reference);
  }
  const entryOf = (reference: Reference) =>
    (BARE_MARK.test(reference.text) ? listed.get(sourceKey(reference) ?? "") : undefined) ?? reference;
  const kept = references.filter((reference) => entryOf(reference) === reference);
  const numbers = new Map(kept.map((reference, index) => [reference, index + 1]));
  const renumbered = new Map(
    references.map((reference) => [reference.number, numbers.get(entryOf(reference)) as number]),
  );
  return {
    references: kept.map((reference, index) => ({ ...reference, number: index + 1 })),
    markers: markers.map((marker) => ({
      ...marker,
      references: [...new Set(marker.references.map((number) => renumbered.get(number) ?? number))],
    })),
  };
}
