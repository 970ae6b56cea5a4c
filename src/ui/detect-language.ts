import { browser } from "wxt/browser";
import { LANGUAGE_SAMPLE } from "#text/language.ts";

/** A text of which less than this share, in percent, is in one language is in none. */
const MIN_SHARE = 70;

/** The ISO 639-1 code of a text's language by the browser's own detector; null where it cannot tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const { languages } = await browser.i18n.detectLanguage(text.slice(0, LANGUAGE_SAMPLE));
  const [first] = languages;
  return first && first.percentage >= MIN_SHARE ? (first.language.split("-")[0] ?? null) : null;
}
