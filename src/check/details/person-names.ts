import type { Span } from "#text/span.ts";

/** A name of a person as a text has it: `Valsamo ("Elsa") Anagnostou`. */
export type PersonName = Span & { given: string; givenSpan: Span; family: string; familySpan: Span };

// Bounded, so that a storm of capitals and hyphens is read in linear time; no name is longer.
const WORD = "\\p{Lu}[\\p{L}'’-]{1,40}";
const INITIAL = "\\p{Lu}\\.?";
const NICKNAME = "\\([\"“„'‘][^\"”“'’)]{1,20}[\"”“'’]\\)";
const PARTICLE = "(?:van|von|de|den|der|ter|ten|di|da|la|le|el|al)";
const NAME = new RegExp(
  `(?<![\\p{L}])(?<given>${WORD})(?:\\s(?:${INITIAL}(?=\\s)|${NICKNAME})){0,5}\\s(?<family>(?:${PARTICLE}\\s){0,2}${WORD})(?![\\p{L}])`,
  "gu",
);

/** Pairs of capitalised words that can be a given and a family name, in order; they may be other things as well. */
export function personNames(text: string): PersonName[] {
  const names: PersonName[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match; match = NAME.exec(text)) {
    const { given, family } = match.groups as { given: string; family: string };
    const end = match.index + match[0].length;
    const familySpan = { start: end - family.length, end };
    names.push({ start: match.index, end, given, givenSpan: { start: match.index, end: match.index + given.length }, family, familySpan });
    // The family name may be the given name of the next pair: "Onderzoeker Justin Huang".
    NAME.lastIndex = familySpan.start;
  }
  return names;
}
