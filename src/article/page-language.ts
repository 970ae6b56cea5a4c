import type { MetaTags } from "./page-metadata.ts";

/** ISO 639-1 code of the language that the page declares for the article, else for itself; null where it does not, or none that has a code of two letters. */
export function pageLanguage(article: Element, tags: MetaTags): string | null {
  const declared = [article.closest("[lang]")?.getAttribute("lang"), ...["content-language", "og:locale", "language"].map((name) => tags.get(name)?.[0])];
  for (const tag of declared) {
    const code = tag?.match(/^\s*([a-z]{2,3})(?![a-z])/i)?.[1];
    // Canonical form turns codes of three letters into those of two where there are such.
    const language = code === undefined ? "" : new Intl.Locale(code).language;
    if (language.length === 2) return language;
  }
  return null;
}
