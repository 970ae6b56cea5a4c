import type { Place } from "./phrase-places.ts";

/** A place in the graph of phrases. */
export type CompiledNode = {
  /** Words that lead to a node, which stands before this one in the list of nodes. */
  edges: readonly { words: readonly string[]; node: number }[];
  /** Indexes of the entries that the words so far stand for. */
  entries: readonly number[];
  /** The node behind a gap that opens here, which stands before this one in the list; null where none does. */
  behindGap: number | null;
};

/**
 * All phrases of a language as a graph over words, as they are written: an entry costs what it is long, and what two
 * entries end alike in is kept once. Several edges of a node may have the same word; whoever reads follows them all.
 */
export type CompiledGraph = {
  nodes: readonly CompiledNode[];
  /** The nodes before the first words of the entries, rising. */
  starts: readonly number[];
};

/** Joins entries into one graph. */
export function compileGraph(starts: readonly Place[]): CompiledGraph {
  const nodes: CompiledNode[] = [];
  const byPlace = new Map<Place, number>();
  const byShape = new Map<string, number>();
  const nodeOf = (place: Place): number => {
    const known = byPlace.get(place);
    if (known !== undefined) return known;
    const behindGap = place.behindGap ? nodeOf(place.behindGap) : null;
    const node = { edges: edgesOf(place, nodeOf), entries: inOrder(place.entries), behindGap };
    const shape = JSON.stringify(node);
    const index = byShape.get(shape) ?? nodes.push(node) - 1;
    byShape.set(shape, index);
    byPlace.set(place, index);
    return index;
  };
  // An entry of no words means nothing.
  const numbers = starts.filter(({ next }) => next.size > 0).map(nodeOf);
  return { nodes, starts: inOrder(numbers) };
}

/** Words that lead to the same node are one edge. */
function edgesOf(place: Place, nodeOf: (place: Place) => number): CompiledNode["edges"] {
  const words = new Map<number, Set<string>>();
  for (const [word, targets] of place.next) {
    for (const target of targets) {
      const node = nodeOf(target);
      const known = words.get(node);
      if (known) known.add(word);
      else words.set(node, new Set([word]));
    }
  }
  return [...words].map(([node, leading]) => ({ words: [...leading].sort(), node })).sort((a, b) => a.node - b.node);
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
