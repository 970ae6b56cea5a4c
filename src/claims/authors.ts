import type { Evidence } from "./evidence.ts";

/** Shorter given names are initials, and "Smith, K N" would fit any Smith. */
const MIN_GIVEN = 3;

/** The authors of a record as `Given Family` with the first given name; those with initials only are left out. */
export function authorNames({ authors }: Pick<Evidence, "authors">): string[] {
  return authors.flatMap((author) => {
    const [family = "", names = ""] = author.split(", ");
    const given = names.split(" ")[0] ?? "";
    return given.length < MIN_GIVEN ? [] : [`${given} ${family}`];
  });
}
