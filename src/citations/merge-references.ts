import type { Marker, Reference } from "./reference.ts";
import { setFirst } from "./set-first.ts";

/** The text of a reference that a page gives by a mark alone: "[ 1 ]", "3". */
const BARE_MARK = /^[\s[\](){},.;\d–-]*$/;

/** What names the source of a reference for good; a trial's number only where nothing else does. DOIs compare without regard to case. */
function sourceKeys({ doi, pmid, pmcid, trial, other }: Reference): string[] {
  const work = [doi?.toLowerCase(), pmid, pmcid].flatMap((id) => id ?? []);
  return work.length > 0 ? work : [trial ?? other?.value ?? []].flat();
}

/**
 * Joins references that a link in the text made by leading straight to a study with the entry of the reference list that names the
 * same study. Numbers are given anew, so that they stay positions in the list; marks follow.
 */
export function mergeReferences(
  references: readonly Reference[],
  markers: readonly Marker[],
): { references: Reference[]; markers: Marker[] } {
  const linked = new Set(markers.flatMap(({ text, references: [number] }) => `${number} ${text}`));
  const isLink = ({ number, text }: Reference) => BARE_MARK.test(text) || linked.has(`${number} ${text}`);
  const listed = new Map<string, Reference>();
  for (const reference of references) {
    if (!isLink(reference)) for (const key of sourceKeys(reference)) setFirst(listed, key, reference);
  }
  const entryOf = (reference: Reference) => {
    const known = isLink(reference) ? sourceKeys(reference).find((key) => listed.has(key)) : undefined;
    return known === undefined ? reference : (listed.get(known) ?? reference);
  };
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
