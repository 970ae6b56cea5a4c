import type { ClaimSet } from "#claims/claim-set.ts";
import { type Match, match } from "#claims/match.ts";
import { propositions, readSentence } from "#claims/proposition.ts";

export function readSentences(text: string, language: string, claimSet: ClaimSet) {
  const lexicon = claimSet.lexicon(language);
  if (!lexicon) return { checkable: false, claims: [], trace: "" };
  const sentence = readSentence(text, 0, lexicon, claimSet);
  const found = propositions(sentence, lexicon, claimSet);
  const matches = found.map((p) => match(p, claimSet)).filter((m): m is Match => m !== null);
  return {
    checkable: false,
    claims: matches.map((m) => ({ verdict: m.answer, claim: m.claim.id })),
    trace: `${(sentence.rows[0] ?? []).map((s) => s.letter + (s.letter === "x" ? `(${s.tag.form})` : "")).join("")} ${found.map((p) => `${p.frame.template} ${p.subject} ${p.says} ${p.object} ${p.kind === "effect" ? p.of : ""} asserted ${p.manner.asserted} neg ${p.manner.negated}`)}`,
  };
}
