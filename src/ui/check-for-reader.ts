import { completeArticle } from "#article/complete-article.ts";
import { plainArticle } from "#article/plain-article.ts";
import type { Article } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { check } from "#check/check.ts";
import { withPacks } from "#check/with-packs.ts";
import { openPacks } from "#storage/claim-packs.ts";
import { retractions } from "#storage/retractions.ts";
import { claimSet, shippedFindings, withPartsNeeded } from "#storage/shipped-claim-set.ts";
import { settleLanguage } from "#text/language.ts";
import { detectLanguage } from "./detect-language.ts";
import { explanationLanguage } from "./explanation-language.ts";
import { language } from "./text.ts";

/** A check with the claims' words in the reader's language, and what was checked. */
export interface ReaderCheck {
  article: Article;
  check: ArticleCheck;
  findings: Findings;
}

/** A text that stands alone. */
export interface LooseText {
  text: string;
  /** The language that the reader says it is in, as an ISO 639-1 code; null where they leave that to us. */
  language: string | null;
  /** The language that the page declares which it was selected in. */
  declared: string | null;
}

/** Checks what was read from a page, in the background: with what ships, with the reader's packs, and against retractions. */
export async function checkPageArticle(article: Article): Promise<ReaderCheck> {
  const whole = completeArticle(article);
  return checkInLanguage(whole, settleLanguage(whole.language, await detectLanguage(whole.text), whole.text));
}

/** Checks a text that was selected, typed or pasted. It is in the reader's own language where nothing tells of another. */
export async function checkLooseText({
  text,
  language: said,
  declared,
}: LooseText): Promise<ReaderCheck & { languages: string[] }> {
  const article = plainArticle(text, null);
  const known = said ?? settleLanguage(declared, await detectLanguage(article.text), article.text);
  const checked = await checkInLanguage(article, known ?? language());
  return { ...checked, languages: [...(await claimSet(null)).languages] };
}

async function checkInLanguage(article: Article, inLanguage: string | null): Promise<ReaderCheck> {
  const [set, packs, retracted] = await Promise.all([claimSet(inLanguage), openPacks(), retractions()]);
  const whole = { ...article, language: inLanguage };
  const result = await withPartsNeeded(() => check(whole, set, retracted));
  const told = await explanationLanguage(inLanguage);
  const shipped = { check: result, findings: { ...(await shippedFindings(result, told)), language: told } };
  return { article: whole, ...withPacks(shipped, whole, packs, told) };
}
