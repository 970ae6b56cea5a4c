import type { Evidence } from "./evidence.ts";

/** Shorter given names are initials, and "Smith, K N" would fit any Smith. */
const MIN_GIVEN = 3;

/** Evidence records by each of their authors, as `Given Family` with the first given name; those with initials only are left out. */
export function byAuthor(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const index = new Map<string, Evidence[]>();
  for (const record of evidence) {
    for (const author of record.authors) {
      const [family = "", names = ""] = author.split(", ");
      const given = names.split(" ")[0] ?? "";
      if (given.length < MIN_GIVEN) continue;
      const name = `${given} ${family}`;
      index.set(name, [...(index.get(name) ?? []), record]);
    }
  }
  return index;
}
