import { printedYear } from "#citations/printed-year.ts";
import { publisherKind } from "#citations/publisher-kind.ts";
import type { Marker, Reference } from "#citations/reference.ts";
import type { RetractionIndex } from "#citations/retractions/retraction-index.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { CheckedReference } from "./checked-reference.ts";
import { isGrave } from "./grave-status.ts";

/** Says what is known of the works that an article cites: from an index of retractions, and whether the claim set rests on them. */
export function checkReferences(
  references: readonly Reference[],
  claimSet: ClaimSet,
  retractions: RetractionIndex | null,
): CheckedReference[] {
  return references.map((reference) => {
    const record = claimSet.identified(reference)[0];
    const year = record?.year ?? printedYear(reference.text);
    return {
      ...reference,
      ...statusOf(reference, retractions),
      year,
      publisher: publisherKind(reference.url),
      evidence: record?.id ?? null,
    };
  });
}

/**
 * The notice about a work. A work whose DOI a complete index does not list has none; of others nothing is known, and a PubMed
 * number alone does not tell: the index lists many works by their DOI only.
 */
export function statusOf(
  { doi, pmid }: Pick<Reference, "doi" | "pmid">,
  retractions: RetractionIndex | null,
): Pick<CheckedReference, "status" | "notice"> {
  const found = (doi && retractions?.byDoi(doi)) || (pmid && retractions?.byPmid(pmid)) || null;
  if (found) return { status: found.status, notice: { date: found.date, reason: found.reason } };
  return { status: retractions?.complete && doi ? "none" : null, notice: null };
}

/** The marks that lead to retracted works, or to works about which concern was expressed, with those references only. */
export function notedCitations(markers: readonly Marker[], references: readonly CheckedReference[]): Marker[] {
  const grave = new Set(references.filter(({ status }) => isGrave(status)).map(({ number }) => number));
  if (grave.size === 0) return [];
  return markers.flatMap((marker) => {
    const own = marker.references.filter((number) => grave.has(number));
    return own.length > 0 ? [{ ...marker, references: own }] : [];
  });
}
