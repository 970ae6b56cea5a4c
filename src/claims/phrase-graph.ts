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

type Draft = { next: Map<string, Draft>; entries: Set<number>; gaps: Map<string, [string, number]> };

const draft = (): Draft => ({ next: new Map(), entries: new Set(), gaps: new Map() });

/** Collects phrases, and compiles them. */
export class PhraseGraph {
  private root = draft();

  /** `key` is folded words separated by single spaces. */
  add(key: string, entry: number): void {
    this.nodeAt(key).entries.add(entry);
  }

  addWithGap(open: string, close: string, entry: number): void {
    this.nodeAt(open).gaps.set(`${close} ${entry}`, [close, entry]);
  }

  private nodeAt(key: string): Draft {
    let node = this.root;
    for (const word of key.split(" ")) {
      const next = node.next.get(word) ?? draft();
      node.next.set(word, next);
      node = next;
    }
    return node;
  }

  compiled(): CompiledGraph {
    const nodes: CompiledNode[] = [];
    const known = new Map<string, number>();
    const place = (node: Draft): number => {
      const compact = compactNode(
        node,
        [...node.next].map(([word, next]) => [word, place(next)]),
      );
      const shape = JSON.stringify(compact);
      const index = known.get(shape) ?? nodes.push(compact) - 1;
      known.set(shape, index);
      return index;
    };
    place(this.root);
    return nodes;
  }
}

function compactNode({ entries, gaps }: Draft, next: [string, number][]): CompiledNode {
  return {
    ...(next.length > 0 ? { next: Object.fromEntries(next.sort(([a], [b]) => (a < b ? -1 : 1))) } : {}),
    ...(entries.size > 0 ? { entries: [...entries] } : {}),
    ...(gaps.size > 0 ? { gaps: [...gaps.values()] } : {}),
  };
}

/** A node of an opened graph. */
export type PhraseNode<E> = {
  /** All words that may follow. */
  words(): Iterable<string>;
  /** The node one word further; undefined where no phrase goes on with it. */
  next(word: string): PhraseNode<E> | undefined;
  entries: readonly E[];
  /** First word of what closes a gap that opens here → all that it can begin, the longest first. */
  gaps: ReadonlyMap<string, readonly Closing<E>[]>;
};

/** The words that close a gap, and what the phrase then means. */
type Closing<E> = { close: readonly string[]; entry: E };

/** Opens a compiled graph and returns its root. All other nodes are opened when a text first comes by: most never are. */
export function openGraph<E>(graph: CompiledGraph, entries: readonly E[]): PhraseNode<E> {
  const entryAt = (index: number) => entries[index] as E;
  const opened = new Map<number, PhraseNode<E>>();
  const nodeAt = (index: number): PhraseNode<E> => {
    const known = opened.get(index);
    if (known) return known;
    const node = open(graph[index] ?? {});
    opened.set(index, node);
    return node;
  };
  const open = (node: CompiledNode): PhraseNode<E> => {
    const next = new Map(Object.entries(node.next ?? {}));
    return {
      words: () => next.keys(),
      next: (word) => {
        const index = next.get(word);
        return index === undefined ? undefined : nodeAt(index);
      },
      entries: (node.entries ?? []).map(entryAt),
      gaps: node.gaps ? closingsByWord(node.gaps, entryAt) : NO_GAPS,
    };
  };
  return open(graph.at(-1) ?? {});
}

const NO_GAPS: ReadonlyMap<string, never[]> = new Map<string, never[]>();

function closingsByWord<E>(gaps: [close: string, entry: number][], entryAt: (index: number) => E) {
  const closings = gaps.map(([close, entry]): Closing<E> => ({ close: close.split(" "), entry: entryAt(entry) }));
  return Map.groupBy(
    closings.sort((a, b) => b.close.length - a.close.length),
    ({ close }) => close[0] as string,
  );
}
