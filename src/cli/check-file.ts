import { eld } from "eld/extrasmall";
import { readArticle } from "#article/read-article.ts";
import type { Article } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { check } from "#check/check.ts";
import { findings } from "#check/findings.ts";
import { NO_VITALS } from "#check/no-vitals.ts";
import { type OpenPack, withPacks } from "#check/with-packs.ts";
import type { RetractionIndex } from "#citations/retractions/retraction-index.ts";
import type { ClaimSet, ClaimTexts } from "#claims/claim-set.ts";
import { LANGUAGE_SAMPLE, settleLanguage } from "#text/language.ts";
import { parseHtml } from "./parse-html.ts";

/** An article file, read and checked. */
export type FileCheck = { article: Article; check: ArticleCheck; findings: Findings };

/** What an article is held against. */
type Known = { claimSet: ClaimSet; retractions: RetractionIndex | null };

/** Reads and checks an HTML text. A page without an article gives an empty article. */
export function checkHtml(
  html: string,
  options: { url: string | null; language: string | null },
  { claimSet, retractions }: Known,
  textsIn: (language: string) => ClaimTexts,
  packs: readonly OpenPack[] = [],
): FileCheck {
  const document = parseHtml(html);
  const read = readArticle(document, { url: options.url })?.article ?? emptyArticle(document, options.url);
  const article = {
    ...read,
    url: read.url ?? canonicalUrl(document),
    language: options.language ?? settleLanguage(read.language, detectLanguage(read.text), read.text),
  };
  const result = check(article, claimSet, retractions);
  const language = article.language ?? "en";
  const shipped = { check: result, findings: findings(result, claimSet, textsIn(language)) };
  return { article, ...withPacks(shipped, article, packs, language) };
}

function emptyArticle(document: Document, url: string | null): Article {
  return {
    url,
    title: document.title.trim(),
    language: null,
    text: "",
    blocks: [],
    markers: [],
    references: [],
    vitals: NO_VITALS,
  };
}

function canonicalUrl(document: Document): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
}

function detectLanguage(text: string): string | null {
  const result = eld.detect(text.slice(0, LANGUAGE_SAMPLE));
  return result.language !== "" && result.isReliable() ? result.language : null;
}
