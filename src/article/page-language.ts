/** ISO 639-1 code of the language that the page declares for the article, else for itself; null where it does not, or none that has a code of two letters. */
export function pageLanguage(document: Document, article: Element | null): string | null {
  const declared = [
    article?.closest("[lang]")?.getAttribute("lang"),
    document.documentElement?.getAttribute("lang"),
    document.documentElement?.getAttribute("xml:lang"),
    document.querySelector("meta[http-equiv=content-language i]")?.getAttribute("content"),
    document.querySelector("meta[property='og:locale']")?.getAttribute("content"),
    document.querySelector("meta[name=language]")?.getAttribute("content"),
  ];
  for (const tag of declared) {
    const code = tag?.trim().match(/^([a-z]{2,3})(?![a-z])/i)?.[1];
    // Canonical form turns codes of three letters into those of two where there are such.
    const language = code === undefined ? "" : new Intl.Locale(code).language;
    if (language.length === 2) return language;
  }
  return null;
}
