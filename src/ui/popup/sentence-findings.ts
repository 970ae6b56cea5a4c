import type { ArticleCheck, Verdict } from "#check/article-check.ts";
import type { Span } from "#text/span.ts";

/** What can be found in a sentence, the gravest first: where several stand in one, the first of them is shown. */
export const FINDING_KINDS = [
  "refuted",
  "overstated",
  "mixed",
  "differs",
  "noted",
  "insufficient",
  "supported",
  "unknown",
] as const satisfies readonly (Verdict | "differs" | "noted" | "unknown")[];
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A sentence in which something was found. */
export interface FoundSentence {
  /** Its number among those that were read, from 0. */
  sentence: number;
  kind: FindingKind;
  /** The words that it was found in: a clause, a detail, a citation mark. */
  passage: Span;
}

/** In how many sentences there is a health claim, and on how many of them there is evidence. */
export interface SentenceCounts {
  sentences: number;
  claiming: number;
  answered: number;
}

type Checked = Pick<ArticleCheck, "sentenceStarts" | "claims" | "details" | "notedCitations">;

/** The sentences in which something was found, in the order of the article. What claim packs say is left to their own lines. */
export function foundSentences(check: Checked): FoundSentence[] {
  const bySentence = new Map<number, FoundSentence>();
  const add = (kind: FindingKind, { start, end }: Span): void => {
    const sentence = sentenceAt(check.sentenceStarts, start);
    const before = bySentence.get(sentence);
    if (sentence < 0 || (before && !isGraver(kind, before.kind))) return;
    bySentence.set(sentence, { sentence, kind, passage: { start, end } });
  };
  for (const claim of check.claims) if (claim.pack === null) add(claim.verdict ?? "unknown", claim);
  for (const detail of check.details) if (detail.status === "differs") add("differs", detail);
  for (const citation of check.notedCitations) add("noted", citation);
  return [...bySentence.values()].sort((a, b) => a.sentence - b.sentence);
}

/** Counted by sentences, not by claims: two clauses of one sentence may each claim something. */
export function countSentences(check: Pick<Checked, "sentenceStarts" | "claims">): SentenceCounts {
  const own = check.claims.filter(({ pack }) => pack === null);
  const at = ({ start }: Span) => sentenceAt(check.sentenceStarts, start);
  return {
    sentences: check.sentenceStarts.length,
    claiming: new Set(own.map(at)).size,
    answered: new Set(own.filter(({ verdict }) => verdict !== null).map(at)).size,
  };
}

/** The number of the sentence that a place lies in; -1 before the first. */
function sentenceAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isGraver(kind: FindingKind, than: FindingKind): boolean {
  return FINDING_KINDS.indexOf(kind) < FINDING_KINDS.indexOf(than);
}
