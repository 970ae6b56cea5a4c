import { browser } from "wxt/browser";
import type { Article } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";

/** A check that is written down to be kept, with when and by what it was made. */
export interface SavedCheck {
  article: Article;
  check: ArticleCheck;
  findings: Findings;
  /** ISO instant. */
  made: string;
  /** Version of Claimscope. */
  version: string;
}

/** The check as of now. */
export function savedNow({ article, check, findings }: Pick<SavedCheck, "article" | "check" | "findings">): SavedCheck {
  return { article, check, findings, made: new Date().toISOString(), version: browser.runtime.getManifest().version };
}

/** `claimscope-health.example-2026-11-24.html`: where the text is from, where that is known, and the day. */
export function fileNameFor({ article, made }: SavedCheck, extension: string): string {
  const host = pageOf(article)?.hostname.replace(/[^a-z0-9.-]/gi, "") || "text";
  return `claimscope-${host}-${made.slice(0, 10)}.${extension}`;
}

/** The address of the page, where it is one that may be followed; null for text that stands alone. */
export function pageOf({ url }: Pick<Article, "url">): URL | null {
  const page = url !== null && URL.canParse(url) ? new URL(url) : null;
  return page && /^https?:$/.test(page.protocol) ? page : null;
}
