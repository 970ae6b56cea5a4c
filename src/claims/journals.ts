import { tokenize } from "#text/tokens.ts";

/** The words by which a journal is looked up: without its article and without marks. */
export function journalKey(journal: string): string {
  return journalWords(journal).join(" ");
}

/** The folded words of {@link journalKey}. */
export function journalWords(journal: string): string[] {
  const words = tokenize(journal)
    .filter(({ kind }) => kind !== "mark")
    .map(({ form }) => form);
  return words[0] === "the" ? words.slice(1) : words;
}
