import type { ClaimSet } from "#claims/claim-set.ts";
import { frameEnds } from "#claims/frame.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { type Match, match } from "#claims/match.ts";
import { type Proposition, propositions } from "#claims/proposition.ts";
import type { Span } from "#text/span.ts";
import type { CheckedClaim } from "./article-check.ts";
import { readingOf, reasonsOf, silenceOf } from "./explain.ts";
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
  const read = propositions(sentence.read, context.lexicon, context.claimSet);
  if (read.length === 0 && !sentence.checkable) return [];
  const withdrawn = next !== undefined && next.block === sentence.block && deniesPrevious(next);
  const findings = withdrawn ? [] : findingsOf(read, context.claimSet);
  const references = context.referencesOf(sentence);
  const whole = { start: sentence.start, end: sentence.end };
  if (findings.length === 0) {
    if (!sentence.checkable) return [];
    const silence = withdrawn ? "not-asserted" : silenceOf(sentence.read.tags, read.flat(), context.claimSet);
    return [{ ...unanswered(whole, context.text, references), silence }];
  }
  return findings.map((finding) => {
    const span = findings.length > 1 ? clauseSpan(finding.proposition) : whole;
    return { ...checked(finding, context), ...span, text: context.text.slice(span.start, span.end), references };
  });
}

function findingsOf(read: readonly (readonly Proposition[])[], claimSet: ClaimSet): Finding[] {
  const byClaim = new Map<string, Finding>();
  for (const ways of read) {
    const found = findingOf(ways, claimSet);
    if (found && !byClaim.has(found.match.claim.id)) byClaim.set(found.match.claim.id, found);
  }
  return [...byClaim.values()];
}

/** What answers a proposition that can be read in several ways; null where these say different things and are answered differently. */
function findingOf(ways: readonly Proposition[], claimSet: ClaimSet): Finding | null {
  const findings = ways.flatMap((proposition) => {
    const found = match(proposition, claimSet);
    return found ? [{ proposition, match: found }] : [];
  });
  const [first] = findings;
  const agrees = ({ match: { says, answer } }: Finding) => says === first?.match.says || answer === first?.match.answer;
  return first && findings.every(agrees) ? first : null;
}

function unanswered(span: Span, text: string, references: number[]) {
  const nothing = {
    verdict: null,
    certainty: null,
    claim: null,
    evidence: [],
    cited: [],
    restsOn: null,
    note: null,
    reasons: [],
    reading: null,
    pack: null,
  };
  return { text: text.slice(span.start, span.end), ...span, ...nothing, references };
}

function clauseSpan({ frame }: Proposition): Span {
  const [start, end] = frameEnds(frame);
  return { start, end };
}

function checked({ proposition, match: found }: Finding, { text, retold }: SentenceContext) {
  const { claim, answer } = found;
  const onlyRetold = claim.evidence.every((id) => retold.has(id));
  return {
    // A study cannot confirm itself: what rests on nothing else is not yet more than a report.
    verdict: onlyRetold && answer === "supported" ? ("insufficient" as const) : answer,
    certainty: claim.certainty,
    claim: claim.id,
    evidence: claim.evidence,
    cited: [],
    restsOn: null,
    note: onlyRetold ? ("retold-study" as const) : proposition.manner.oneStudy ? ("one-study" as const) : null,
    reasons: reasonsOf(proposition, found, text),
    reading: readingOf(proposition, found),
    silence: null,
    pack: null,
  };
}
