/** A year as entries print it: in brackets, or before a full stop, comma, semicolon, colon or the end; with a letter where there are several. */
const YEAR = /(?<![\d./–-])\(?((?:19|20)\d\d)[a-z]?(?=\)|[;.,:]|\s*$|\s(?:[A-Z][a-z]{2}\b|\d{1,2}[;(]))/g;

/** The year of a work as its entry prints it: the first in brackets, else the last. Null where it prints none. */
export function printedYear(entry: string): number | null {
  const years = [...entry.replace(/10\.\d{4,9}\/\S+|https?:\S+/g, " ").matchAll(YEAR)];
  const year = years.find(([whole]) => whole.startsWith("(")) ?? years.at(-1);
  return year ? Number(year[1]) : null;
}
