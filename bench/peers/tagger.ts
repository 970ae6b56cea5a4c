import nlp from "compromise";
import { type Answer, answer, type Says } from "#claims/verdict.ts";
import type { ClaimSet, Labelled, Peer } from "./peer.ts";

const RAISING = new Set(
  "raise increase cause trigger boost double worsen promote provoke induce lead elevate".split(" "),
);
const LOWERING = new Set(
  "lower reduce prevent cut decrease protect help treat relieve ease improve shorten halve stop cure fight".split(" "),
);

/**
 * What a part-of-speech tagger would do: two concepts of a claim by their names, a verb between them whose sign a short list
 * knows, and the tagger's own judgement of negation.
 */
export function tagger(claimSet: ClaimSet, labels: Labelled): Peer {
  const claims = Array.from(claimSet.claims.keys()).flatMap((id) => claimSet.claims.get(id) ?? []);
  return (text) => {
    const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    const named = new Set([...labels].filter(([label]) => lower.includes(` ${label} `)).map(([, concept]) => concept));
    for (const claim of claims) {
      if (!named.has(claim.subject) || !named.has(claim.object)) continue;
      const says = saysOf(text);
      if (!says) continue;
      const wording = { careful: false, possible: false, absolute: false, strength: "association" } as const;
      return { claim: claim.id, verdict: answer(says, claim, wording) as Answer | null };
    }
    return null;
  };
}

function saysOf(text: string): Says | null {
  for (const verb of nlp(text).verbs().json() as { verb?: { root?: string; negative?: boolean } }[]) {
    const root = verb.verb?.root ?? "";
    const negative = verb.verb?.negative === true;
    if (RAISING.has(root)) return negative ? "not-raises" : "raises";
    if (LOWERING.has(root)) return negative ? "not-lowers" : "lowers";
  }
  return null;
}
