import MiniSearch from "minisearch";
import type { ClaimSet, ClaimTexts } from "#claims/claim-set.ts";
import { type Answer, answer } from "#claims/verdict.ts";
import type { Peer } from "./peer.ts";

const NEGATION = /\b(?:not|no|never|cannot|without|neither|nor|none|nothing|hardly|\w+n['’]t)\b/gi;

/**
 * What a search engine would do: the claim whose own words are nearest by BM25, and its finding turned where one of the two
 * texts negates and the other does not.
 * @param least scores below this are no match
 */
export function nearestClaim(claimSet: ClaimSet, texts: ClaimTexts, least: number): Peer {
  const index = new MiniSearch({ fields: ["statement"], storeFields: ["statement"] });
  index.addAll(Array.from(texts.keys(), (id) => ({ id, statement: texts.get(id)?.statement })));
  return (text) => {
    const [best] = index.search(text, { prefix: true, fuzzy: 0.1 });
    const claim = best && best.score >= least ? claimSet.claims.get(best.id as string) : undefined;
    if (!claim) return null;
    const turned = negations(text) % 2 !== negations(texts.get(claim.id)?.statement ?? "") % 2;
    return { claim: claim.id, verdict: verdictOf(claim, turned) };
  };
}

function negations(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}

function verdictOf(claim: Parameters<typeof answer>[1], turned: boolean): Answer | null {
  const wording = { careful: false, possible: false, absolute: false, strength: "association" } as const;
  const { shows } = claim;
  if (shows === "mixed" || shows === "unclear") return answer("affects", claim, wording);
  if (!turned) return answer(shows, claim, wording);
  const turns = {
    raises: "not-raises",
    lowers: "not-lowers",
    none: "affects",
    holds: "fails",
    fails: "holds",
  } as const;
  return shows === "not-raises" || shows === "not-lowers" ? null : answer(turns[shows], claim, wording);
}
