import type { ArticleCheck, CheckedClaim, Findings } from "#check/article-check.ts";

/** Four sentences of ten characters each, of which the last two are of no health matter. */
export const WORDS = "Tea heals.Tea kills.Tea is it.It was so.";

export const CLAIM: CheckedClaim = {
  text: "Tea heals.",
  start: 0,
  end: 10,
  verdict: "refuted",
  certainty: "moderate",
  claim: "tea-cold-risk",
  evidence: ["leaf-2020"],
  cited: [],
  restsOn: null,
  references: [],
  note: null,
  reasons: [],
  reading: null,
  silence: null,
  pack: null,
};
export const OPEN: CheckedClaim = {
  ...CLAIM,
  text: "Tea kills.",
  start: 10,
  end: 20,
  verdict: null,
  certainty: null,
  claim: null,
  evidence: [],
  silence: "nothing-known",
};

export const FINDINGS: Findings = {
  claims: {
    "tea-cold-risk": {
      statement: "Tea does not lower the risk of colds.",
      explanation: "Three trials found no difference.",
      exceptions: [],
      certainty: "moderate",
      causal: true,
      reviewed: "2026-05-04",
    },
  },
  evidence: {
    "leaf-2020": {
      title: "Infusions and colds",
      authors: "Léaf et al.",
      journal: "Journal of Tea",
      year: 2020,
      design: "systematic-review",
      doi: "10.1000/tea.1",
      pmid: null,
      participants: 4_200,
      studies: 3,
      effect: null,
    },
  },
};

export function checkOf(parts: Partial<ArticleCheck>): ArticleCheck {
  return {
    language: "en",
    claimSet: { version: "1", claims: 1, evidence: 1, reviewed: null },
    sentences: 4,
    sentenceStarts: [0, 10, 20, 30],
    claims: [],
    details: [],
    retractions: { works: 0, date: null, complete: false },
    references: [],
    notedCitations: [],
    ...parts,
  };
}
