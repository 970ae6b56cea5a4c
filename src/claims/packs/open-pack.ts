import { type ClaimSet, type ClaimTexts, openClaimSet, openClaimTexts } from "../claim-set.ts";
import { joinClaimSets } from "./join-claim-sets.ts";

/** The language of the claims' own words. */
const OWN_LANGUAGE = "en";

/**
 * Makes a compiled pack ready.
 * @param parts as {@link file://./compile-pack.ts} gives them
 * @param shipped the set that it speaks beside
 * @throws DamagedData where its parts are of another version or damaged; later also from all that it can do
 */
export function openPack(
  parts: ReadonlyMap<string, Uint8Array>,
  shipped: ClaimSet,
): { set: ClaimSet; texts(language: string): ClaimTexts } {
  const facts = parts.get("facts") ?? new Uint8Array();
  const set = openClaimSet(facts, (name) => parts.get(name) ?? null);
  return {
    set: joinClaimSets(shipped, set),
    texts: (language) =>
      openClaimTexts(parts.get(`texts.${language}`) ?? parts.get(`texts.${OWN_LANGUAGE}`) ?? new Uint8Array()),
  };
}
