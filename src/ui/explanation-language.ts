import { readSettings } from "#storage/settings.ts";
import { firstTranslated } from "#storage/shipped-claim-set.ts";
import { language } from "./text.ts";

/**
 * The language in which the findings about an article are explained: the one that the reader chose, else that of the interface, else
 * English, whichever of them findings were translated into.
 * @param article the language of the article; null where it is not known
 */
export async function explanationLanguage(article: string | null): Promise<string> {
  const { explanations } = await readSettings();
  const chosen = explanations === "article" ? (article?.slice(0, 2).toLowerCase() ?? "") : explanations;
  return firstTranslated([chosen, language()]);
}
