import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Article } from "#check/article.ts";
import { check } from "#check/check.ts";
import { type ClaimSet, openClaimSet } from "#claims/claim-set.ts";
import { compileApart, type EnglishParts } from "./compile-apart.ts";
import { sampleArticle } from "./sample-article.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";
import { syntheticSentences } from "./synthetic-claims.ts";

const LARGE = { claims: 100_000, concepts: 50_000 };
const SMALL = { claims: 1_000, concepts: 500 };
/** The words of the real article, and the sentences about claims that only the synthetic sets have. */
const WORDS = 2_400;
const SENTENCES = 50;

/** The check of one and the same article with a hundred times as many claims against it with the fewer ones. */
export async function claims100kVs1k(): Promise<Figures> {
  const article = longArticle();
  const small = await compileApart({ synthetic: SMALL });
  const large = await compileApart({ synthetic: LARGE });
  const [largeSet, smallSet] = [open(large), open(small)];
  const found = verdicts(article, largeSet);
  if (verdicts(article, smallSet) !== found) throw new Error("the two sets answer differently");
  const taken = memoryOf(() => {
    const set = open(large);
    check(article, set);
    return set;
  });
  const times = sideBySide(
    () => check(article, largeSet),
    () => check(article, smallSet),
  );
  return figuresOf(times, "ms", describe(found, taken, large));
}

function describe(found: number, taken: number, { facts, lexicon, seconds }: EnglishParts): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return (
    `check() of an article with ${found} verdicts, 100,000 claims and 50,000 concepts (facts ${megabytes(facts.length)}, ` +
    `lexicon ${megabytes(lexicon.length)}, compiled in ${seconds.toFixed(0)} s; opening them and the first check takes ` +
    `${megabytes(taken)} beside the bytes); 1,000 claims and 500 concepts`
  );
}

const open = ({ facts, evidence, lexicon }: EnglishParts) =>
  openClaimSet(facts, (name) => (name === "evidence" ? evidence : lexicon));

/** The sample article with paragraphs about made-up substances. */
function longArticle(): Article {
  const article = sampleArticle(WORDS);
  const blocks = [...article.blocks];
  let { text } = article;
  for (const sentence of syntheticSentences(SENTENCES)) {
    text += `\n\n${sentence}`;
    blocks.push({ kind: "paragraph", start: text.length - sentence.length, end: text.length });
  }
  return { ...article, text, blocks };
}

function verdicts(article: Article, claimSet: ClaimSet): number {
  return check(article, claimSet).claims.filter(({ verdict }) => verdict !== null).length;
}

/** How many of a thing are made to tell what one takes: one alone is lost in what else comes and goes. */
const MADE = 20;

/** Bytes that what is made takes, without what it shares with others of its kind. */
function memoryOf(make: () => unknown): number {
  const before = memory();
  const made = Array.from({ length: MADE }, make);
  const taken = memory() - before;
  return taken / made.length;
}

/** Bytes on the heap and in buffers, after everything that can go has gone. */
function memory(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
