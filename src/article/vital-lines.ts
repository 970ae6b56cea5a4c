import type { Vitals } from "#check/article.ts";
import lexicon from "../../assets/lexicon/page/vitals.json" with { type: "json" };
import { alternatives } from "./alternatives.ts";
import { readDate } from "./read-date.ts";

/** Longest line that speaks about the article instead of its subject. */
const MAX_LINE = 200;
/** How far behind its label a date may stand. */
const DATE_WINDOW = 40;
const BETWEEN = "\\s{0,3}[:：]?\\s{0,3}";
/** Initials and the few short forms that end in a full stop inside of a name; at any other one the name is over. */
const SHORTENED = "(?:(?:\\p{Lu}\\.\\s?){1,3}|(?:Dr|Prof|St|Th|Ch|Ph|Chr|Jr|Wm)\\.\\s)";
/** Two to five words with capitals, particles in between: "Reviewer" or "Paediatrician" alone is no name. */
const NAME = `(?:(?:${SHORTENED}|\\p{Lu}[\\p{L}'’-]{0,30}\\s){1,4}(?:(?:van|von|de|der|den|da|di|du|la|le|el|al|bin|ten|ter)\\s){0,3}\\p{Lu}[\\p{L}'’-]{1,30})`;
const TITLES = `(?:${caseless("(?:drs?|dra|prof|md|mr|mrs|ms|mme|ir|dott|med|д-р)")}\\.?\\s)*`;
/** Where a line begins, or goes on with a new statement: behind a full stop or a separator, with a capital. */
const STATEMENT = "(?:^[^\\p{L}\\d]{0,4}|[.|•·–—]\\s(?=\\p{Lu}))";
const TAIL = "(?!\\p{L})";

/** Degrees, then perhaps a separator and a preposition. */
const BEFORE_DATE = /^(?:,\s?[\p{L}.]{1,12}){0,4}\s?(?:[.,|•·–—-]\s?)?(?:on|op|am|le|el|il|em)?\s/u;
/** Specialties are written with capitals, too. */
const SPECIALTY =
  /olog|iatr|surge|chirur|хирург|arts\b|arzt|ärzt|doctor|docteur|m[eé]d[ie]c|physic|practition|specialis|therap|лог\b|врач|лікар/i;

/** "Last reviewed and updated: …": nothing but a conjunction between two labels, which then share what follows. */
const CONJUNCTION = /^[^\p{L}\d]*(?:\p{L}{1,3}[^\p{L}\d]*)?$/u;

/** What lines such as "Last reviewed: 20.11.2021" say; null where they do not. */
export type LineVitals = Pick<Vitals, "author" | "reviewer" | "published" | "updated" | "reviewed">;

/** Patterns are made when they are first needed; those with `g` are for `matchAll` only. */
const lines = (() => {
  let made: Record<
    "reviewed" | "reviewedBy" | "published" | "updated" | "label" | "author" | "role" | "name",
    RegExp
  > | null = null;
  const labelled = (words: readonly string[], after: string) =>
    new RegExp(`(?<!\\p{L})(?:${words.map((word) => alternatives(lexicon, word)).join("|")})${TAIL}${after}`, "giu");
  return () =>
    (made ??= {
      reviewed: labelled(["reviewed"], BETWEEN),
      updated: labelled(["updated"], `${BETWEEN}(?:\\p{L}{1,4}\\s)?(?=\\d|\\p{L}{3,12}\\.?\\s\\d)`),
      published: labelled(["published"], `${BETWEEN}(?=\\d|\\p{L}{3,12}\\.?\\s\\d)`),
      reviewedBy: labelled(["reviewedBy"], BETWEEN),
      label: labelled(["reviewed", "reviewedBy", "published", "updated"], ""),
      author: new RegExp(
        `${STATEMENT}${caseless(alternatives(lexicon, "writtenBy"))}${TAIL}${BETWEEN}${TITLES}(${NAME})\\s{0,2}(?:$|[,|•·–—(.]|\\d)`,
        "u",
      ),
      name: new RegExp(`^${TITLES}(${NAME})`, "u"),
      role: new RegExp(
        `(?:${STATEMENT}${TITLES}(${NAME}))?\\s{0,2},\\s{0,2}${caseless(alternatives(lexicon, "reviewerRole"))}${TAIL}`,
        "u",
      ),
    });
})();

/** Reads vitals from lines of text beside the article; the first line that says something counts, and in it the first label. */
export function vitalsOfLines(texts: readonly string[], language: string | null): LineVitals {
  const vitals: LineVitals = { author: null, reviewer: null, published: null, updated: null, reviewed: null };
  for (const [index, text] of texts.entries()) {
    if (text.length > MAX_LINE) continue;
    const patterns = lines();
    const reviewers = behindEach(patterns.reviewedBy, text);
    vitals.reviewed ??=
      dateBehind(behindEach(patterns.reviewed, text), language) ?? reviewDateBesideName(reviewers, language);
    vitals.published ??= dateBehind(behindEach(patterns.published, text), language);
    vitals.updated ??= dateBehind(behindEach(patterns.updated, text), language);
    vitals.reviewer ??= nameIn(reviewers) ?? nameBesideRole(text, texts.slice(Math.max(0, index - 2), index));
    vitals.author ??= text.match(patterns.author)?.[1] ?? null;
  }
  return vitals;
}

/** What follows each occurrence of a label, to the next label of any sort. */
function behindEach(label: RegExp, text: string): string[] {
  return [...text.matchAll(label)].map((match) => toNextLabel(text.slice(match.index + match[0].length)));
}

function toNextLabel(rest: string): string {
  const next = [...rest.matchAll(lines().label)].find(({ index }) => !CONJUNCTION.test(rest.slice(0, index)));
  return next === undefined ? rest : rest.slice(0, next.index);
}

function dateBehind(texts: readonly string[], language: string | null): string | null {
  return firstOf(texts, (text) => readDate(text.slice(0, DATE_WINDOW), language));
}

function nameIn(texts: readonly string[]): string | null {
  return firstOf(texts, (text) => text.match(lines().name)?.[1] ?? null);
}

/** What the first text gives that gives anything. */
function firstOf(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** "A. Name, Medical editor": the name stands before the role, on its line or above, perhaps with a specialty in between. */
function nameBesideRole(text: string, above: readonly string[]): string | null {
  const { role, name } = lines();
  const match = text.match(role);
  if (match === null || match[1] !== undefined || match.index !== 0) return match?.[1] ?? null;
  const names = above.map((line) => {
    const found = SPECIALTY.test(line) ? null : line.match(name);
    return found?.[0] === line ? found[1] : undefined;
  });
  return names.findLast((found) => found !== undefined) ?? null;
}

/** "Medically reviewed by A. Name, MD on March 3, 2023" */
function reviewDateBesideName(texts: readonly string[], language: string | null): string | null {
  return firstOf(texts, (text) => {
    const rest = text.slice(text.match(lines().name)?.[0].length ?? text.length);
    const beside = rest.match(BEFORE_DATE);
    return beside === null ? null : readDate(rest.slice(beside[0].length, beside[0].length + 24), language);
  });
}

/** Labels in any case, while names need their capitals. */
function caseless(alternatives: string): string {
  return alternatives.replace(/(?<!\\)\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter || upper.length > 1 ? letter : `[${letter}${upper}]`;
  });
}
