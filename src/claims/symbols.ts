import type { Entry, Role } from "./lexicon.ts";
import type { Tag } from "./tag.ts";

/**
 * One letter for each part that a tag can play, so that sentence patterns can be written down as short templates.
 * Roles that are not listed shape the sense of the sentence, not its build, and leave no letter.
 */
const LETTERS: Partial<Record<Role, string>> = {
  concept: "C",
  predicate: "P",
  comparative: "M",
  intransitive: "V",
  incur: "Y",
  change: "D",
  link: "K",
  relation: "R",
  quantity: "Q",
  group: "g",
  relative: "r",
  use: "u",
  lack: "l",
  by: "b",
  among: "i",
  with: "i",
  against: "t",
  and: "&",
  example: "&",
  together: "+",
  than: ">",
  boundary: "B",
  which: "B",
  contrast: "B",
  that: "T",
  condition: "I",
  copula: "A",
  auxiliary: "A",
  of: "o",
  noun: "n",
};
/** A predicate whose outcome comes first: "is due to". */
const REVERSED = "Z";
const UNKNOWN = "x";
const NUMBER = "#";
const COMMA = ",";
const STOP = ";";
const COMMAS = new Set([",", "(", ")", "–", "—", "-"]);
const STOPS = new Set([";", ":", "?", "!", "."]);

/** One reading of a tag: the letter of its part, and the entry that gives it. */
export type Sign = { letter: string; tag: Tag; entry: Entry | null };

/** A row of signs as a string, one character a sign, for patterns to be held against. */
export function lettersOf(signs: readonly Sign[]): string {
  let letters = "";
  for (const { letter } of signs) letters += letter;
  return letters;
}

/** More readings of one sentence than this are not tried. */
const MAX_READINGS = 24;

/**
 * The readings of a sentence as rows of signs. A tag with several meanings ("reduced": a verb, or a smaller amount)
 * multiplies the readings; the first is the one in which each tag has its first meaning. Concepts that name people
 * (`isPeople`) read like "patients".
 */
export function readings(tags: readonly Tag[], isPeople: (concept: string) => boolean): Sign[][] {
  let rows: Sign[][] = [[]];
  for (const tag of tags) {
    const sole = tag.entries.length === 0 ? signOfUnknown(tag) : undefined;
    if (sole !== undefined) {
      append(rows, sole);
      continue;
    }
    const choices = signsOf(tag, isPeople);
    if (choices.length === 0) continue;
    const isTooMany = rows.length * choices.length > MAX_READINGS;
    const kept = isTooMany ? [choices.includes(null) ? null : (choices[0] ?? null)] : choices;
    rows = kept.length === 1 ? append(rows, kept[0] ?? null) : kept.flatMap((sign) => append(copies(rows), sign));
  }
  return rows;
}

function copies(rows: readonly Sign[][]): Sign[][] {
  return rows.map((row) => [...row]);
}

/** Puts a sign at the end of every row; null leaves the rows as they are. */
function append(rows: Sign[][], sign: Sign | null): Sign[][] {
  if (sign) for (const row of rows) row.push(sign);
  return rows;
}

/** The sign of a tag that the lexicon does not know; null for marks that leave none. */
function signOfUnknown(tag: Tag): Sign | null {
  const letter = letterOfUnknown(tag);
  return letter === null ? null : { letter, tag, entry: null };
}

/** The signs that a known tag can be read as; null among them where it may as well be left out. */
function signsOf(tag: Tag, isPeople: (concept: string) => boolean): (Sign | null)[] {
  const concepts = tag.entries.filter((entry) => entry.role === "concept");
  // "People with obesity" are people first, and have it where it is what the pair is about.
  const concept = concepts.find((entry) => isPeople(entry.concept)) ?? concepts[0];
  if (concept) {
    // "Deaths" is an outcome of its own, and in "lung cancer deaths" a quantity.
    const quantity = tag.entries.find((entry) => entry.role === "quantity");
    const sign = { letter: isPeople(concept.concept) ? "g" : "C", tag, entry: concept };
    return quantity ? [sign, { letter: "Q", tag, entry: quantity }] : [sign];
  }
  // Light words ("get", "have") only say that the subject is used where nothing else does: they may as well be left out.
  const isLight = tag.entries.some(({ role }) => role === "filler");
  if (isLight && tag.entries.every((entry) => entry.role === "use" || letterOf(entry) === undefined)) {
    // "By some 17 hours" is a number, for what leads to it.
    return tag.numbers?.length ? [{ letter: NUMBER, tag, entry: null }] : [];
  }
  const signs: (Sign | null)[] = [];
  for (const entry of tag.entries) {
    const letter = letterOf(entry);
    if (letter !== undefined) signs.push({ letter, tag, entry });
  }
  if (isLight) signs.push(null);
  return signs;
}

function letterOf(entry: Entry): string | undefined {
  return entry.role === "predicate" && entry.reversed ? REVERSED : LETTERS[entry.role];
}

function letterOfUnknown(tag: Tag): string | null {
  if (tag.kind !== "mark") return tag.kind === "word" ? UNKNOWN : NUMBER;
  if (COMMAS.has(tag.form)) return COMMA;
  return STOPS.has(tag.form) ? STOP : null;
}
