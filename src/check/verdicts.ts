/** What evidence says of a sentence. In a file without schemas, so that a content script can name them and stay small. */
export const VERDICTS = ["supported", "refuted", "mixed", "insufficient", "overstated"] as const;

/** What a reader must know beside the verdict: it is one study's finding; that study alone is behind it. */
export const NOTES = ["one-study", "retold-study"] as const;

/** What a cited work says of the sentence that cites it, where it is among the claim set's evidence. */
export const CITED_SAYS = ["agrees", "disagrees", "other-question", "number-differs", "number-agrees"] as const;

/** What a reader should know of the works that a sentence leans on, or that it names none. */
export const RESTS_ON = ["retracted", "expression-of-concern", "preprint", "no-source"] as const;
