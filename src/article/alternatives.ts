/**
 * The words of all languages for one thing as alternatives of a regular expression, longest first. All languages at once,
 * because pages often declare another language than theirs.
 */
export function alternatives(lexicon: Record<string, Record<string, string[] | undefined>>, word: string): string {
  const all = Object.values(lexicon).flatMap((words) => words[word] ?? []);
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join("|").replace(/[.+?]/g, "\\$&").replaceAll(" ", "\\s")})`;
}
