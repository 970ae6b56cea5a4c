import type { ClaimSet } from "../claim-set.ts";
import type { Lexicon } from "../lexicon.ts";
import { misspelt } from "../misspelt.ts";
import { JoinedPhrases } from "./joined-phrases.ts";

/**
 * A pack as a claim set of its own: it has the pack's claims and evidence alone, and knows the shipped concepts and words beside
 * the pack's. What ships has precedence, and does not learn of the pack.
 */
export function joinClaimSets(shipped: ClaimSet, pack: ClaimSet): ClaimSet {
  const lineages = new Map<string, readonly string[]>();
  const outcomes = new Map<string, ReadonlySet<string>>();
  const lexicons = new Map<Lexicon, Lexicon>();
  const ancestors = (id: string): readonly string[] => {
    if (shipped.concepts.get(id) !== undefined) return shipped.ancestors(id);
    return remembered(lineages, id, () => lineage(id, shipped, pack));
  };
  return {
    ...pack,
    languages: shipped.languages,
    concepts: {
      *keys() {
        yield* shipped.concepts.keys();
        for (const id of pack.concepts.keys()) if (shipped.concepts.get(id) === undefined) yield id;
      },
      get: (id) => shipped.concepts.get(id) ?? pack.concepts.get(id),
    },
    ancestors,
    outcomes: (id) =>
      remembered(outcomes, id, () => new Set(ancestors(id).flatMap((wider) => [...pack.outcomes(wider)]))),
    lexicon(language) {
      const words = shipped.lexicon(language);
      const labels = words && pack.lexicon(language);
      return labels ? remembered(lexicons, words, () => joinLexicons(words, labels)) : words;
    },
  };

  /** Words that no set knows are asked for as well; of those nothing is kept. */
  function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
    const value = known.get(key) ?? make();
    if (typeof key !== "string" || pack.concepts.get(key) !== undefined) known.set(key, value);
    return value;
  }
}

function lineage(id: string, shipped: ClaimSet, pack: ClaimSet): readonly string[] {
  const found = new Set([id]);
  for (const one of found) {
    const isShipped = shipped.concepts.get(one) !== undefined;
    const wider = isShipped ? shipped.ancestors(one) : (pack.concepts.get(one)?.parents ?? []);
    for (const concept of wider) found.add(concept);
  }
  return [...found];
}

/** The rules of the one, the phrases of both. */
function joinLexicons(shipped: Lexicon, labels: Lexicon): Lexicon {
  const phrases = new JoinedPhrases(shipped.phrases, labels.phrases);
  return { ...shipped, phrases, misspelt: (word) => misspelt(word, phrases) };
}
