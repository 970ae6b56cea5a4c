import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { check } from "#check/check.ts";
import { loadClaimSet } from "../src/cli/load-claim-set.ts";
import { sampleArticle } from "./sample-article.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

/** A long article of a health site. */
const WORDS = 3_000;

/** The whole check of an article against wink-nlp merely parsing its text. */
export function checkVsWinkNlp(): Figures {
  const parser = winkNLP(model);
  return against((text) => parser.readDoc(text).tokens().length(), "wink-nlp");
}

/** The whole check of an article against compromise merely parsing its text. */
export function checkVsCompromise(): Figures {
  return against((text) => nlp(text).terms().length, "compromise");
}

function against(parse: (text: string) => number, name: string): Figures {
  const claimSet = loadClaimSet();
  const article = sampleArticle(WORDS);
  const times = sideBySide(
    () => check(article, claimSet),
    () => parse(article.text),
  );
  return figuresOf(times, "ms", `check() of an article of ${WORDS} words, claim set loaded; ${name} parsing its text`);
}
