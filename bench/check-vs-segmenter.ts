import { check } from "#check/check.ts";
import { loadClaimSet } from "../src/cli/load-claim-set.ts";
import { sampleArticle } from "./sample-article.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

/** A long article of a health site. */
const WORDS = 3_000;

/** The whole check of an article against what it costs just to cut its blocks into sentences and into words. */
export function checkVsSegmenter(): Figures {
  const claimSet = loadClaimSet();
  const article = sampleArticle(WORDS);
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  const words = new Intl.Segmenter("en", { granularity: "word" });
  const segment = () => {
    let segments = 0;
    // Block by block, which is the segmenter's faster way.
    for (const { start, end } of article.blocks) {
      const block = article.text.slice(start, end);
      for (const _ of sentences.segment(block)) segments++;
      for (const _ of words.segment(block)) segments++;
    }
    return segments;
  };
  const times = sideBySide(() => check(article, claimSet), segment);
  return figuresOf(
    times,
    "ms",
    `check() of an article of ${WORDS} words, claim set loaded; Intl.Segmenter splitting it into sentences and words`,
  );
}
