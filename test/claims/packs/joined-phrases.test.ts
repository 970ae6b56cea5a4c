import fc from "fast-check";
import { expect, test } from "vitest";
import { columnOf } from "#binary/columns.ts";
import { Sections, writeSections } from "#binary/sections.ts";
import { compileLabels } from "#claims/compile-lexicon.ts";
import { Phrases } from "#claims/compiled/phrases.ts";
import { textSections } from "#claims/compiled/texts.ts";
import { graphSections } from "#claims/compiled/write-graph.ts";
import { JoinedPhrases } from "#claims/packs/joined-phrases.ts";
import type { Phrases as AnyPhrases, PhraseNode } from "#claims/phrases.ts";

const RULES = { inflections: [], elisions: [] };

function phrasesOf(labels: Record<string, string[]>): Phrases {
  const { entries, phrases } = compileLabels(RULES, labels);
  const ids = entries.map((entry) => (entry.role === "concept" ? entry.concept : ""));
  return new Phrases(
    new Sections(
      writeSections({
        "entries.kinds": columnOf(entries.map(() => 0)),
        ...textSections("entries", ids),
        ...graphSections(phrases),
      }),
    ),
  );
}

/** The concepts that some words name. */
function meaningOf(phrases: AnyPhrases, words: string): string[] {
  let node: AnyPhrases | PhraseNode | undefined = phrases;
  for (const word of words.split(" ")) node = node?.next(phrases.numberOf(word));
  const entries = node && "entries" in node ? node.entries : [];
  return entries.map((entry) => (entry.role === "concept" ? entry.concept : "")).sort();
}

const words = fc
  .array(fc.constantFrom("aa", "bb", "cc", "dd"), { minLength: 1, maxLength: 3 })
  .map((list) => list.join(" "));
const labels = fc.dictionary(fc.constantFrom("one", "two", "three"), fc.array(words, { minLength: 1, maxLength: 4 }));

test("joined phrases mean what they mean in either lexicon, and nothing more", () => {
  fc.assert(
    fc.property(labels, labels, fc.array(words, { minLength: 1 }), (shipped, added, read) => {
      const [a, b] = [phrasesOf(shipped), phrasesOf(added)];
      const joined = new JoinedPhrases(a, b);
      for (const phrase of read)
        expect(meaningOf(joined, phrase)).toEqual(
          [...new Set([...meaningOf(a, phrase), ...meaningOf(b, phrase)])].sort(),
        );
    }),
  );
});

test("words of both are found by how they begin", () => {
  const joined = new JoinedPhrases(phrasesOf({ one: ["ostrelvine"] }), phrasesOf({ two: ["ostrelvant", "other"] }));
  expect([...joined.words.like("ost", 10, 1)]).toEqual(["ostrelvine", "ostrelvant"]);
});
