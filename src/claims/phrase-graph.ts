import type { Place } from "./phrase-places.ts";

/** A place in the graph of phrases: what may follow, and what the words so far mean. Indexes are into the list of nodes. */
type CompiledNode = {
  /** Next word → node. */
  next?: Record<string, number>;
  /** Indexes of the entries that the words so far stand for. */
  entries?: number[];
  /** Phrases with a gap that open here: the words that close them, and the entry. */
  gaps?: [close: string, entry: number][];
};

/**
 * All phrases of a language as a graph over words in which equal ends are shared, so that an entry with many choices costs
 * about as much as its choices, not as their product. The last node is the root.
 */
export type CompiledGraph = CompiledNode[];

/** Joins entries into one graph: wherever the same words lead to several places, one node stands for all of them. */
export function compileGraph(starts: readonly Place[]): CompiledGraph {
  const nodes: CompiledNode[] = [];
  const byPlaces = new Map<string, number>();
  const byShape = new Map<string, number>();
  const nodeOf = (places: readonly Place[]): number => {
    const key = keyOf(places);
    const known = byPlaces.get(key);
    if (known !== undefined) return known;
    const node = compactNode(places, nodeOf);
    const shape = JSON.stringify(node);
    const index = byShape.get(shape) ?? nodes.push(node) - 1;
    byShape.set(shape, index);
    byPlaces.set(key, index);
    return index;
  };
  const root = compactNode(starts, nodeOf);
  // The words of no entry mean nothing.
  return [...nodes, { ...(root.next ? { next: root.next } : {}) }];
}

function keyOf(places: readonly Place[]): string {
  return places
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(" ");
}

function compactNode(places: readonly Place[], nodeOf: (places: readonly Place[]) => number): CompiledNode {
  const next = new Map<string, Set<Place>>();
  for (const place of places) {
    for (const [word, targets] of place.next) {
      const joined = next.get(word) ?? new Set();
      for (const target of targets) joined.add(target);
      next.set(word, joined);
    }
  }
  const entries = [...new Set(places.flatMap((place) => place.entries))].sort((a, b) => a - b);
  const gaps = new Map(places.flatMap((place) => place.gaps.map((gap) => [`${gap[0]} ${gap[1]}`, gap] as const)));
  const edges = [...next].map(([word, targets]): [string, number] => [word, nodeOf([...targets])]);
  return {
    ...(edges.length > 0 ? { next: Object.fromEntries(edges.sort(([a], [b]) => (a < b ? -1 : 1))) } : {}),
    ...(entries.length > 0 ? { entries } : {}),
    ...(gaps.size > 0 ? { gaps: [...gaps.values()] } : {}),
  };
}
