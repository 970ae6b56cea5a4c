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
  // Tried only where a name may begin: a search over all of a text costs ten times as much.
  "yu",
);

/** Pairs of capitalised words that can be a given and a family name, in order; they may be other things as well. */
export function personNames(text: string): PersonName[] {
  const names: PersonName[] = [];
  for (let at = nameStart(text, 0); at < text.length; ) {
    const name = nameAt(text, at);
    if (name) names.push(name);
    // The family name may be the given name of the next pair: "Onderzoeker Justin Huang".
    at = nameStart(text, name ? name.familySpan.start : at + 1);
  }
  return names;
}

/** The first place from `from` on where a name may begin; the length of the text where there is none. */
function nameStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !mayBegin(text.charCodeAt(at))) at++;
  return at;
}

/** A capital; beyond ASCII the pattern tells. */
function mayBegin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code >= 0x80;
}

function nameAt(text: string, at: number): PersonName | null {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (!match) return null;
  const { given, family } = match.groups as { given: string; family: string };
  const end = match.index + match[0].length;
  const familySpan = { start: end - family.length, end };
  return {
    start: match.index,
    end,
    given,
    givenSpan: { start: match.index, end: match.index + given.length },
    family,
    familySpan,
  };
}
