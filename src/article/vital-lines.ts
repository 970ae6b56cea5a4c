import type { Vitals } from "#check/article.ts";
import lexicon from "../../assets/lexicon/page/vitals.json" with { type: "json" };
import { alternatives } from "./alternatives.ts";
import { readDate } from "./read-date.ts";

/** Longest line that speaks about the article instead of its subject. */
const MAX_LINE = 200;
/** How far behind its label a date may stand. */
const DATE_WINDOW = 40;
const BETWEEN = "\\s{0,3}[:：]?\\s{0,3}";
/** Two to five words with capitals, particles in between: "Reviewer" or "Paediatrician" alone is no name. */
const NAME =
  "(?:(?:\\p{Lu}[\\p{L}'’-]{0,30}\\.?\\s){1,4}(?:(?:van|von|de|der|den|da|di|du|la|le|el|al|bin|ten|ter)\\s){0,3}\\p{Lu}[\\p{L}'’-]{1,30})";
const TITLES = "(?:(?:Drs?|Prof|MD|Mr|Mrs|Ms|Ir)\\.?\\s)*";
const START = "^[^\\p{L}\\d]{0,4}";
const TAIL = "(?!\\p{L})";

/** Degrees, then perhaps a separator and a preposition. */
const BEFORE_DATE = /^(?:,\s?[\p{L}.]{1,12}){0,4}\s?(?:[,|•·–—-]\s?)?(?:on|op|am|le|el|il|em)?\s/u;
/** Specialties are written with capitals, too. */
const SPECIALTY =
  /olog|iatr|surge|chirur|хирург|arts\b|arzt|ärzt|doctor|docteur|m[eé]d[ie]c|physic|practition|specialis|therap|лог\b|врач|лікар/i;

/** What lines such as "Last reviewed: 20.11.2021" say; null where they do not. */
export type LineVitals = Pick<Vitals, "author" | "reviewer" | "published" | "reviewed">;

const lines = (() => {
  let made: Record<"reviewed" | "reviewedBy" | "published" | "author" | "role" | "name", RegExp> | null = null;
  return () =>
    (made ??= {
      reviewed: new RegExp(`(?<!\\p{L})${alternatives(lexicon, "reviewed")}${TAIL}${BETWEEN}`, "iu"),
      published: new RegExp(
        `(?<!\\p{L})${alternatives(lexicon, "published")}${TAIL}${BETWEEN}(?=\\d|\\p{L}{3,12}\\.?\\s\\d)`,
        "iu",
      ),
      reviewedBy: new RegExp(
        `(?<!\\p{L})${caseless(alternatives(lexicon, "reviewedBy"))}${TAIL}${BETWEEN}${TITLES}(${NAME})?`,
        "u",
      ),
      author: new RegExp(
        `${START}${caseless(alternatives(lexicon, "writtenBy"))}${TAIL}${BETWEEN}${TITLES}(${NAME})\\s{0,2}(?:$|[,|•·–—(]|\\d)`,
        "u",
      ),
      name: new RegExp(`^${TITLES}(${NAME})$`, "u"),
      role: new RegExp(
        `(?:${START}${TITLES}(${NAME}))?\\s{0,2},\\s{0,2}${caseless(alternatives(lexicon, "reviewerRole"))}${TAIL}`,
        "u",
      ),
    });
})();

/** Reads vitals from lines of text beside the article; the first line that says something counts. */
export function vitalsOfLines(texts: readonly string[], language: string | null): LineVitals {
  const vitals: LineVitals = { author: null, reviewer: null, published: null, reviewed: null };
  for (const [index, text] of texts.entries()) {
    if (text.length > MAX_LINE) continue;
    const patterns = lines();
    vitals.reviewed ??= dateAfter(patterns.reviewed, text, language) ?? reviewDateBesideName(text, language);
    vitals.published ??= dateAfter(patterns.published, text, language);
    vitals.reviewer ??=
      text.match(patterns.reviewedBy)?.[1] ?? nameBesideRole(text, texts.slice(Math.max(0, index - 2), index));
    vitals.author ??= text.match(patterns.author)?.[1] ?? null;
  }
  return vitals;
}

/** "A. Name, Medical editor": the name stands before the role, on its line or above, perhaps with a specialty in between. */
function nameBesideRole(text: string, above: readonly string[]): string | null {
  const { role, name } = lines();
  const match = text.match(role);
  if (match === null || match[1] !== undefined || match.index !== 0) return match?.[1] ?? null;
  const names = above.map((line) => (SPECIALTY.test(line) ? undefined : line.match(name)?.[1]));
  return names.findLast((found) => found !== undefined) ?? null;
}

function dateAfter(label: RegExp, text: string, language: string | null): string | null {
  const match = text.match(label);
  if (match === null) return null;
  return readDate(behind(match, text).slice(0, DATE_WINDOW), language);
}

/** "Medically reviewed by A. Name, MD on March 3, 2023" */
function reviewDateBesideName(text: string, language: string | null): string | null {
  const match = text.match(lines().reviewedBy);
  if (match?.[1] === undefined) return null;
  const rest = behind(match, text);
  const beside = rest.match(BEFORE_DATE);
  return beside === null ? null : readDate(rest.slice(beside[0].length, beside[0].length + 24), language);
}

function behind(match: RegExpMatchArray, text: string): string {
  return text.slice((match.index ?? 0) + match[0].length);
}

/** Labels in any case, while names need their capitals. */
function caseless(alternatives: string): string {
  return alternatives.replace(/(?<!\\)\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter || upper.length > 1 ? letter : `[${letter}${upper}]`;
  });
}
