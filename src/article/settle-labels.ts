import type { Article, Unread } from "#check/article.ts";
import type { Reference } from "#citations/reference.ts";

/** `1`, `[3]`, `4–6`, and no year. */
const NUMERIC = /^\W{0,3}([1-9]\d{0,2})(?!\d)[\d\W]{0,20}$/;

/**
 * The page's list with the labels that its readers see, as far as marks tell: where they name authors and years, what an ordered
 * list would count is hidden; where they are numbers, entries are numbered even if only a style sheet does it.
 */
export function settleLabels(
  { text, references }: Article,
  { spans, isCounted }: Pick<Unread, "spans" | "isCounted">,
): Reference[] {
  const marks = spans.flatMap(({ start, end, lead }) =>
    lead?.entry ? { said: text.slice(start, end).match(NUMERIC)?.[1], entry: lead.entry } : [],
  );
  if (isCounted && marks.length > 0 && marks.every(({ said }) => said === undefined))
    return references.map((entry) => ({ ...entry, label: null }));
  const right = marks.filter(({ said, entry }) => said === String(entry)).length;
  if (references.every(({ label }) => label === null) && right * 2 > marks.length)
    return references.map((entry) => ({ ...entry, label: String(entry.number) }));
  return references;
}
