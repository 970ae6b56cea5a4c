import { isMisspelling } from "#text/misspelling.ts";
import type { Entry } from "./lexicon.ts";
import type { Phrases } from "./phrases.ts";

/** Shorter words have too many neighbours to be recognised where they are misspelt. */
const SHORTEST = 8;
/** So many first letters are rarely misspelt, and make the search short. */
const PREFIX = 3;
/** A slip adds or leaves out this many letters. */
const SLIP = 1;

/**
 * What the one concept is whose name a word is, misspelt; empty where there is none, or several. Linear in the number of
 * words with the same first letters.
 */
export function misspelt(word: string, phrases: Phrases): readonly Entry[] {
  if (word.length < SHORTEST) return [];
  let found: readonly Entry[] | null = null;
  for (const name of phrases.words.like(word.slice(0, PREFIX), word.length, SLIP)) {
    if (!isMisspelling(word, name)) continue;
    const meaning = concepts(phrases, name);
    if (meaning.length === 0) continue;
    if (found && !sameAs(found, meaning)) return [];
    found ??= meaning;
  }
  return found ?? [];
}

function concepts(phrases: Phrases, name: string): readonly Entry[] {
  return phrases.entriesOf(phrases.numberOf(name)).filter(({ role }) => role === "concept");
}

function sameAs(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((entry) => others.includes(entry));
}
