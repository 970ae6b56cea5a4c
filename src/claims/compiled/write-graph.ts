import { type Column, columnOf } from "#binary/columns.ts";
import type { CompiledGraph } from "../phrase-graph.ts";
import { listSections } from "./lists.ts";
import { SHORTEST_NAME } from "./names.ts";
import { NO_NODE } from "./phrases.ts";
import { stringSections } from "./string-table.ts";

/**
 * The sections for a graph of phrases. Its words are sorted by their UTF-16 units, so that those with the same beginning
 * stand together; the edges of a node are sorted by word; lists that several nodes share are kept once, the empty one first.
 * @param isConcept true for the entries that name a concept
 */
export function graphSections(graph: CompiledGraph, isConcept: (entry: number) => boolean): Record<string, Column> {
  const first = Object.entries(graph.at(-1)?.next ?? {});
  const nodes = graph.slice(0, -1);
  const words = wordsOf(graph);
  const numbers = new Map(words.map((word, index) => [word, index]));
  const numberOf = (word: string) => numbers.get(word) as number;
  const edges = nodes.map(({ next }) => sortedEdges(next ?? {}, numberOf));
  const [meanings, closings, gaps] = [new Shared(), new Shared(), new Shared()];
  const gapsOf = (node: CompiledGraph[number]) => {
    const pairs = (node.gaps ?? []).map(([close, entry]) => ({ close: close.split(" ").map(numberOf), entry }));
    // The longest first, because that is the one meant where it fits.
    const longestFirst = pairs.sort((a, b) => b.close.length - a.close.length);
    return gaps.add(longestFirst.flatMap(({ close, entry }) => [closings.add(close), entry]));
  };
  const root = new Array<number>(words.length).fill(NO_NODE);
  for (const [word, node] of first) root[numberOf(word)] = node + 1;
  const isName = ([word, node]: [string, number]) =>
    word.length >= SHORTEST_NAME && nodes[node]?.entries?.some(isConcept);
  return {
    ...stringSections("words", words),
    root: columnOf(root),
    names: columnOf(
      first
        .filter(isName)
        .map(([word]) => numberOf(word))
        .sort((a, b) => a - b),
    ),
    ...listSections(
      "edges",
      edges.map((list) => list.map(([word]) => word)),
    ),
    "edges.nodes": columnOf(edges.flatMap((list) => list.map(([, node]) => node))),
    "nodes.meanings": columnOf(nodes.map(({ entries }) => meanings.add(entries ?? []))),
    "nodes.gaps": columnOf(nodes.map(gapsOf)),
    ...listSections("meanings", meanings.lists),
    ...listSections("gaps", gaps.lists),
    ...listSections("closings", closings.lists),
  };
}

function wordsOf(graph: CompiledGraph): string[] {
  const words = new Set<string>();
  for (const { next, gaps } of graph) {
    for (const word of Object.keys(next ?? {})) words.add(word);
    for (const [close] of gaps ?? []) for (const word of close.split(" ")) words.add(word);
  }
  return [...words].sort();
}

function sortedEdges(next: Record<string, number>, numberOf: (word: string) => number): [word: number, node: number][] {
  const edges = Object.entries(next).map(([word, node]): [number, number] => [numberOf(word), node]);
  return edges.sort(([a], [b]) => a - b);
}

/** Lists that are kept once each. */
class Shared {
  readonly lists: (readonly number[])[] = [[]];
  private numbers = new Map([["", 0]]);

  /** The number of the list among all. */
  add(list: readonly number[]): number {
    const key = list.join();
    const number = this.numbers.get(key) ?? this.lists.push(list) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
