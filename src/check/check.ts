import type { RetractionIndex } from "#citations/retractions/retraction-index.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { Article } from "./article.ts";
import type { ArticleCheck, CheckedClaim } from "./article-check.ts";
import { checkReferences, notedCitations } from "./check-references.ts";
import { citedEvidence } from "./cited-evidence.ts";
import { claimsOf, type SentenceContext } from "./claims-of.ts";
import { detailsOf } from "./details.ts";
import { readSentences } from "./read-sentences.ts";
import { referenceFinder } from "./references-of.ts";
import { restsOn } from "./rests-on.ts";
import { retoldRecords, retoldStudies } from "./retold-studies.ts";
import { SentenceCutter } from "./sentence-cutter.ts";

/**
 * Checks an article against a claim set, and what it cites against an index of retractions. Pure: the same article, set and
 * index give the same result, everywhere. Where the claim set does not speak the article's language nothing is read and the lists are empty.
 */
export function check(article: Article, claimSet: ClaimSet, retractions: RetractionIndex | null = null): ArticleCheck {
  const language = article.language?.slice(0, 2).toLowerCase() ?? null;
  const lexicon = language ? claimSet.lexicon(language) : null;
  const cutter = lexicon ? new SentenceCutter(lexicon) : undefined;
  const studies = retoldStudies(article, claimSet);
  const references = checkReferences(article.references, claimSet, retractions);
  const base = {
    language,
    claimSet: {
      version: claimSet.version,
      claims: claimSet.claims.size,
      evidence: claimSet.evidence.size,
      reviewed: claimSet.reviewed,
    },
    details: detailsOf(article, studies, claimSet, lexicon, cutter),
    retractions: {
      works: retractions?.works ?? 0,
      date: retractions?.date ?? null,
      complete: retractions?.complete ?? false,
    },
    references,
    notedCitations: notedCitations(article.markers, references),
  };
  if (!lexicon) return { ...base, sentences: 0, sentenceStarts: [], claims: [] };
  const context: SentenceContext = {
    text: article.text,
    lexicon,
    claimSet,
    retold: retoldRecords(studies, claimSet),
    referencesOf: referenceFinder(article),
  };
  const claims: CheckedClaim[] = [];
  const sentenceStarts: number[] = [];
  for (const sentences of readSentences(article, lexicon, claimSet, cutter)) {
    for (const [index, sentence] of sentences.entries()) {
      sentenceStarts.push(sentence.start);
      claims.push(...claimsOf(sentence, sentences[index + 1], context));
    }
  }
  const citesWorks = article.markers.length > 0;
  const withCited = claims.map((claim) => ({
    ...claim,
    cited: citedEvidence(claim, references, base.details),
    restsOn: restsOn(claim, references, citesWorks),
  }));
  return { ...base, sentences: sentenceStarts.length, sentenceStarts, claims: withCited };
}
