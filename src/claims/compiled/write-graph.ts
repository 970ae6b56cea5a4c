import { type Column, columnOf } from "#binary/columns.ts";
import type { CompiledGraph, CompiledNode } from "../phrase-graph.ts";
import { listSections, risingListSections } from "./lists.ts";
import { stringSections } from "./string-table.ts";

/**
 * The sections for a graph of phrases. Its words are sorted by their UTF-16 units, so that those with the same beginning
 * stand together. An edge is a choice of words and how many nodes further back it leads to, which is mostly one. Meanings that
 * several nodes share are kept once, none first. Of a node stands the number of the gap that opens there, counted from one,
 * and of a gap the node behind it.
 */
export function graphSections({ nodes, starts }: CompiledGraph): Record<string, Column> {
  const words = wordsOf(nodes);
  const numbers = new Map(words.map((word, index) => [word, index]));
  const numberOf = (word: string) => numbers.get(word) as number;
  const meanings = new Shared();
  const gaps = [...new Set(nodes.flatMap(({ behindGap }) => behindGap ?? []))].sort((a, b) => a - b);
  const gapNumbers = new Map(gaps.map((node, index) => [node, index + 1]));
  const choices = choicesOf(nodes, numberOf);
  const choiceNumbers = new Map(choices.map((choice, index) => [choice.join(), index]));
  const choiceOf = (leading: readonly string[]) => choiceNumbers.get(leading.map(numberOf).join()) as number;
  return {
    ...stringSections("words", words),
    ...listSections(
      "edges",
      nodes.map(({ edges }) => edges.map((edge) => choiceOf(edge.words))),
    ),
    "edges.back": columnOf(nodes.flatMap(({ edges }, index) => edges.map(({ node }) => index - node))),
    "nodes.meanings": columnOf(nodes.map(({ entries }) => meanings.add(entries))),
    "nodes.gaps": columnOf(nodes.map(({ behindGap }) => gapNumbers.get(behindGap ?? Number.NaN) ?? 0)),
    starts: columnOf(starts),
    ...risingListSections("choices", choices),
    ...listSections("meanings", meanings.lists),
    gaps: columnOf(gaps),
  };
}

function wordsOf(nodes: readonly CompiledNode[]): string[] {
  const words = new Set<string>();
  for (const { edges } of nodes) for (const edge of edges) for (const word of edge.words) words.add(word);
  return [...words].sort();
}

/** Each set of words that leads somewhere once, as rising numbers, in the order of these. */
function choicesOf(nodes: readonly CompiledNode[], numberOf: (word: string) => number): number[][] {
  const choices = new Map<string, number[]>();
  for (const { edges } of nodes) {
    for (const { words } of edges) {
      const choice = words.map(numberOf);
      choices.set(choice.join(), choice);
    }
  }
  return [...choices.values()].sort(byNumbers);
}

function byNumbers(some: readonly number[], others: readonly number[]): number {
  const at = some.findIndex((number, index) => number !== others[index]);
  return at < 0 ? some.length - others.length : (some[at] as number) - (others[at] ?? -1);
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
