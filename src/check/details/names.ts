import type { Evidence } from "#claims/evidence.ts";
import { editDistance } from "#text/edit-distance.ts";
import { fold } from "#text/fold.ts";
import type { Span } from "#text/span.ts";
import type { Detail } from "../article-check.ts";
import { type PersonName, personNames } from "./person-names.ts";

/** Spellings this far apart, in letters, are taken for the same name written wrongly. */
const NEAR_FAMILY = 2;
const NEAR_GIVEN = 2;
/** Shorter names differ by two letters without being related ("Chen", "Chan"). */
const MIN_FAMILY = 6;
const MIN_GIVEN = 4;
const LETTER = /\p{L}/u;

type Author = { given: string; family: string };

/** Names of the study's authors: each that the article spells as the paper does, and each near miss wherever it stands. */
export function nameDetails(text: string, study: Evidence): Detail[] {
  const names = personNames(text);
  // Most sentences name nobody, and authors are not read for nothing.
  if (names.length === 0) return [];
  const authors = study.authors.map(parseAuthor).filter(({ given }) => given.length > 2);
  return authors.flatMap((author) => {
    const own = names.filter((name) => sameWord(name.given, author.given));
    const exact = own.find((name) => name.family === author.family);
    if (exact) return [detail("agrees", study, text, exact, `${author.given} ${author.family}`)];
    const misspelt = own.find(
      (name) => isNear(name.family, author.family, MIN_FAMILY, NEAR_FAMILY) && !isAuthor(name.family, authors),
    );
    if (misspelt)
      return everyMention(text, misspelt.family).map((span) => detail("differs", study, text, span, author.family));
    return givenNameDetails(text, study, author, names, authors);
  });
}

/** A near miss of a given name, unless it is the name of another author of the family ("Jing Wang" beside "Jiang Wang"). */
function givenNameDetails(
  text: string,
  study: Evidence,
  { given, family }: Author,
  names: readonly PersonName[],
  authors: readonly Author[],
): Detail[] {
  const others = authors.filter((author) => author.family === family);
  const near = names.filter(
    (name) =>
      name.family === family &&
      isNear(name.given, given, MIN_GIVEN, NEAR_GIVEN) &&
      !others.some((other) => sameWord(name.given, other.given)),
  );
  return near.map(({ givenSpan }) => detail("differs", study, text, givenSpan, given));
}

function parseAuthor(author: string): Author {
  const [family = "", given = ""] = author.split(", ");
  return { family, given: given.split(" ")[0] ?? "" };
}

function sameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function isNear(found: string, expected: string, shortest: number, limit: number): boolean {
  const [a, b] = [fold(found), fold(expected)];
  return a !== b && b.length >= shortest && a[0] === b[0] && editDistance(a, b, limit) <= limit;
}

function isAuthor(family: string, authors: readonly Author[]): boolean {
  return authors.some((author) => author.family === family);
}

/** Every place where the word stands on its own, and not as part of a longer one. */
function everyMention(text: string, word: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    const end = start + word.length;
    if (!LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end))) spans.push({ start, end });
  }
  return spans;
}

function detail(
  status: Detail["status"],
  study: Evidence,
  text: string,
  { start, end }: Span,
  expected: string,
): Detail {
  return { study: study.id, kind: "name", status, found: text.slice(start, end), expected, start, end };
}
