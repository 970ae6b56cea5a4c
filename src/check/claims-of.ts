import type { ClaimSet } from "#claims/claim-set.ts";
import { frameEnds } from "#claims/frame.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { type Match, match } from "#claims/match.ts";
import { type Proposition, propositions } from "#claims/proposition.ts";
import type { Span } from "#text/span.ts";
import type { CheckedClaim, Reason } from "./article-check.ts";
import { type ArticleSentence, deniesPrevious } from "./read-sentences.ts";

type Finding = { proposition: Proposition; match: Match };

/** What each sentence needs beside itself. */
export type SentenceContext = {
  text: string;
  lexicon: Lexicon;
  claimSet: ClaimSet;
  /** Evidence records of studies that the article itself retells. */
  retold: ReadonlySet<string>;
  referencesOf(sentence: ArticleSentence): number[];
};

/** The health claims of a sentence: one for each verdict, or one without where it is checkable and nothing speaks to it. */
export function claimsOf(
  sentence: ArticleSentence,
  next: ArticleSentence | undefined,
  context: SentenceContext,
): CheckedClaim[] {
  const withdrawn = next !== undefined && next.block === sentence.block && deniesPrevious(next);
  const findings = withdrawn ? [] : findingsOf(sentence, context);
  const references = context.referencesOf(sentence);
  const whole = { start: sentence.start, end: sentence.end };
  if (findings.length === 0) return sentence.checkable ? [unanswered(whole, context.text, references)] : [];
  return findings.map((finding) => {
    const span = findings.length > 1 ? clauseSpan(finding.proposition) : whole;
    return { ...checked(finding, context), ...span, text: context.text.slice(span.start, span.end), references };
  });
}

function findingsOf({ read }: ArticleSentence, { lexicon, claimSet }: SentenceContext): Finding[] {
  const byClaim = new Map<string, Finding>();
  for (const proposition of propositions(read, lexicon, claimSet)) {
    const found = match(proposition, claimSet);
    if (found && !byClaim.has(found.claim.id)) byClaim.set(found.claim.id, { proposition, match: found });
  }
  return [...byClaim.values()];
}

function unanswered(span: Span, text: string, references: number[]): CheckedClaim {
  const nothing = { verdict: null, certainty: null, claim: null, evidence: [], note: null, reasons: [] };
  return { text: text.slice(span.start, span.end), ...span, ...nothing, references };
}

function clauseSpan({ frame }: Proposition): Span {
  const [start, end] = frameEnds(frame);
  return { start, end };
}

function checked({ proposition, match: { claim, answer } }: Finding, { text, retold }: SentenceContext) {
  const onlyRetold = claim.evidence.every((id) => retold.has(id));
  return {
    // A study cannot confirm itself: what rests on nothing else is not yet more than a report.
    verdict: onlyRetold && answer === "supported" ? ("insufficient" as const) : answer,
    certainty: claim.certainty,
    claim: claim.id,
    evidence: claim.evidence,
    note: onlyRetold ? ("retold-study" as const) : proposition.manner.oneStudy ? ("one-study" as const) : null,
    reasons: reasonsOf(proposition, text),
  };
}

function reasonsOf({ frame, manner }: Proposition, text: string): Reason[] {
  const relation = frame.signs.filter(({ letter }) => "PMVDKRQWZY".includes(letter));
  const parts: { role: Reason["role"]; tag: Span }[] = [
    { role: "subject", tag: frame.subject },
    ...relation.map(({ tag }) => ({ role: "relation" as const, tag })),
    { role: "object", tag: frame.object },
    ...manner.cues,
  ];
  return parts.map(({ role, tag: { start, end } }) => ({ role, start, end, text: text.slice(start, end) }));
}
