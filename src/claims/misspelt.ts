import { isMisspelling } from "#text/misspelling.ts";
import type { Entry } from "./lexicon.ts";
import type { PhraseNode } from "./phrase-graph.ts";

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 8;
/** So many first letters are rarely misspelt, and make the search short. */
const PREFIX = 3;

export type MisspellingFinder = (word: string) => readonly Entry[];

/** A search for the one concept whose name a misspelt word is; linear in the number of names with the same first letters. */
export function misspellingFinder(phrases: PhraseNode<Entry>): MisspellingFinder {
  const names = Map.groupBy(longNames(phrases), (name) => name.slice(0, PREFIX));
  return (word) => {
    if (word.length < MIN_LENGTH) return [];
    const near = (names.get(word.slice(0, PREFIX)) ?? []).filter((name) => isMisspelling(word, name));
    const meanings = near.map((name) => concepts(phrases, name));
    const [first] = meanings;
    return first && meanings.every((meaning) => sameAs(first, meaning)) ? first : [];
  };
}

function longNames(phrases: PhraseNode<Entry>): string[] {
  return [...phrases.words()].filter((word) => word.length >= MIN_LENGTH && concepts(phrases, word).length > 0);
}

function concepts(phrases: PhraseNode<Entry>, name: string): readonly Entry[] {
  return (phrases.next(name)?.entries ?? []).filter(({ role }) => role === "concept");
}

function sameAs(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((entry) => others.includes(entry));
}
