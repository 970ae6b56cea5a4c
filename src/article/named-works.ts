import { AuthorEntries } from "#citations/author-entries.ts";
import { type AuthorYearMark, authorYearMarks } from "#citations/author-year.ts";
import type { Marker, Reference } from "#citations/reference.ts";

/** What is a number: `[3]`, `4–6`, `(2)`. */
const NUMERIC = /^\W{0,3}\d{1,3}(?!\d)/;

/**
 * The marks that name works of the list by author and year, without a link: those for which exactly one entry fits. None where
 * the page's other marks are numbers, because then names are part of the sentence. In the order of the text.
 */
export function namedWorks(text: string, references: readonly Reference[], markers: readonly Marker[]): Marker[] {
  if (references.length === 0 || markers.some((marker) => NUMERIC.test(marker.text))) return [];
  const entries = new AuthorEntries(references);
  let passed = 0;
  return authorYearMarks(text).flatMap((mark) => {
    const named = markerOf(text, mark, entries);
    if (named === null) return [];
    for (let next = markers[passed]; next !== undefined && next.end <= named.start; next = markers[passed]) passed++;
    return (markers[passed]?.start ?? named.end) < named.end ? [] : [named];
  });
}

function markerOf(text: string, { readings, years, end }: AuthorYearMark, entries: AuthorEntries): Marker | null {
  for (const reading of readings) {
    const numbers = years.flatMap((year) => entries.numberOf(reading, year) ?? []);
    if (numbers.length > 0)
      return { text: text.slice(reading.start, end), start: reading.start, end, references: [...new Set(numbers)] };
  }
  return null;
}
