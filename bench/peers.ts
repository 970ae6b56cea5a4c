// node bench/peers.ts: Claimscope beside simpler ways to do the same, on the same English sentences: coverage, precision, false
// alarms and time. Figures go to standard output.
import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import { expandForms } from "#claims/forms.ts";
import { readLexiconSources } from "../src/cli/claim-sources.ts";
import { loadClaimSet, loadClaimTexts } from "../src/cli/load-claim-set.ts";
import { judge, type Outcome, type Sentence, sentencesOf, tally } from "../test/quality/score.ts";
import { threadTime } from "./clock.ts";
import { nearestClaim } from "./peers/nearest-claim.ts";
import type { Peer } from "./peers/peer.ts";
import { tagger } from "./peers/tagger.ts";

const claimSet = loadClaimSet();
const texts = loadClaimTexts("en", claimSet);

function labels(): Map<string, string> {
  const files = readLexiconSources(join(import.meta.dirname, "..", "assets", "lexicon")).labels;
  const names = files
    .filter(({ language }) => language === "en")
    .flatMap(({ labels: all }) => Object.entries(all))
    .flatMap(([concept, words]) =>
      (Array.isArray(words) ? words : (words.names ?? [])).map((word) => [word, concept] as const),
    );
  return new Map(
    names.flatMap(([word, concept]) =>
      expandForms(word).map((form): [string, string] => [form.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "), concept]),
    ),
  );
}

function measured(sentences: readonly Sentence[], peer: Peer): { outcomes: Outcome[]; time: number } {
  const start = threadTime();
  const answers = sentences.map(({ text }) => peer(text));
  const time = (threadTime() - start) / sentences.length;
  const outcomes = sentences.map((sentence, index) => {
    const found = answers[index];
    return judge(sentence, found?.verdict ? [{ claim: found.claim, verdict: found.verdict }] : [], claimSet);
  });
  return { outcomes, time };
}

/** The least score with which the search gets most right without getting more wrong, on the sentences that may be looked at. */
function bestScore(sentences: readonly Sentence[]): number {
  const gain = (least: number) => {
    const { covered, given, right, alarms } = tally(measured(sentences, nearestClaim(claimSet, texts, least)).outcomes);
    return covered - (given - right) - alarms;
  };
  const scores = Array.from({ length: 25 }, (_, index) => 8 * (index + 1));
  return scores.reduce((best, score) => (gain(score) > gain(best) ? score : best));
}

const ours: Peer = (text) => {
  const [first] = checkSentence(text, "en", claimSet).claims;
  return first?.claim ? { claim: first.claim, verdict: first.verdict } : null;
};
const least = bestScore(sentencesOf("development", "en"));
const peers: [string, Peer][] = [
  ["Claimscope", ours],
  [
    `nearest claim by BM25 (MiniSearch, score of at least ${least}), turned by negation`,
    nearestClaim(claimSet, texts, least),
  ],
  ["names, verbs and negation by compromise", tagger(claimSet, labels())],
];
const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

for (const [name, peer] of peers) {
  const { outcomes, time } = measured(sentencesOf("held-back", "en"), peer);
  const { answerable, covered, given, right, others, alarms } = tally(outcomes);
  console.log(
    `${name}: coverage ${percent(covered, answerable)}, precision ${percent(right, given)}, ` +
      `false alarms ${percent(alarms, others)}, ${time.toFixed(2)} ms a sentence`,
  );
}
