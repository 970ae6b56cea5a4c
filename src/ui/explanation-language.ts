/**
 * The language in which findings are explained.
 * @param choice the reader's: `interface`, `article`, or a code
 * @param article the language of the article; null where it is not known
 * @param own the language of the interface
 */
export function explanationLanguage(choice: string, article: string | null, own: string): string {
  if (choice === "article") return article?.slice(0, 2).toLowerCase() || own;
  return choice === "interface" ? own : choice;
}
