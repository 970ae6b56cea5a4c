import { firstTag, type PageTags } from "./page-tags.ts";

/** ISO 639-1 code of the language that the page declares for the article, else for itself; null where it does not, or none that has a code of two letters. */
export function pageLanguage(article: Element, tags: PageTags): string | null {
  const declared = ["content-language", "og:locale", "language"].map((name) => firstTag(tags, name));
  for (const tag of [article.closest("[lang]")?.getAttribute("lang") ?? "", ...declared]) {
    const code = tag.match(/^\s*([a-z]{2,3})(?![a-z])/i)?.[1];
    // Canonical form turns codes of three letters into those of two where there are such.
    const language = code === undefined ? "" : new Intl.Locale(code).language;
    if (language.length === 2) return language;
  }
  return null;
}
