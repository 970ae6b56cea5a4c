import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import type { Entry } from "../lexicon.ts";
import { Entries } from "./entries.ts";
import { Lists, openRisingLists } from "./lists.ts";

/** The nodes that a word leads to from the beginning, rising; none where it begins no phrase. */
export type FirstSteps = { of(word: number): readonly number[] };

/**
 * something leads outside.
 */
export class Graph {
  private wordCount: number;
  /** The nodes before the first words. */
  private starts: Column;
  private edges: Lists;
  private back: Column;
  private choices: Lists;
  private meaningsAt: Column;
  /** The gap that opens at each node, counted from one; 0 for none. */
  private gapsAt: Column;
  private meanings: Lists;
  /** The node behind each gap. */
  private gaps: Column;
  private entries: Entries;

  constructor(sections: Sections, wordCount: number) {
    this.wordCount = wordCount;
    this.starts = sections.column("starts");
    this.edges = new Lists(sections, "edges");
    this.back = sections.column("edges.back");
    this.choices = openRisingLists(sections, "choices");
    this.meaningsAt = sections.column("nodes.meanings");
    this.gapsAt = sections.column("nodes.gaps");
    this.meanings = new Lists(sections, "meanings");
    this.gaps = sections.column("gaps");
    this.entries = new Entries(sections);
  }

  /** The words that lead on from some nodes, each with the nodes that it leads to, rising. */
  stepsFrom(nodes: readonly number[]): Map<number, readonly number[]> {
    const steps = new Map<number, number[]>();
    this.follow(nodes, (word, target) => {
      const known = steps.get(word);
      if (known) known.push(target);
      else steps.set(word, [target]);
    });
    return new Map(Array.from(steps, ([word, targets]) => [word, rising(targets)]));
  }

  /** The nodes behind each word that begins a phrase. There are too many of them for a list each. */
  firstSteps(): FirstSteps {
    const ends = new Uint32Array(this.wordCount);
    this.follow(this.starts, (word) => {
      ends[word] = (ends[word] ?? 0) + 1;
    });
    for (let word = 1; word < ends.length; word++) ends[word] = (ends[word] as number) + (ends[word - 1] as number);
    const targets = new Uint32Array(ends.at(-1) ?? 0);
    // Filled from behind, so that what was where a word's nodes end is in the end where they begin.
    this.follow(this.starts, (word, target) => {
      const place = (ends[word] ?? 0) - 1;
      ends[word] = place;
      targets[place] = target;
    });
    return { of: (word) => rising(targets.subarray(ends[word], ends[word + 1])) };
  }

  /** Tells each word that leads on from some nodes, and where to. */
  private follow(nodes: Iterable<number>, tell: (word: number, target: number) => void): void {
    const { edges, back, choices } = this;
    for (const node of nodes) {
      const [from, to] = edges.span(node);
      for (let edge = from; edge < to; edge++) {
        const target = node - (back[edge] ?? Number.NaN);
        const [first, end] = choices.span(edges.values[edge] as number);
        for (let at = first; at < end; at++) tell(choices.values[at] as number, target);
      }
    }
  }

  /** What the words up to some nodes can mean. */
  entriesAt(nodes: readonly number[]): readonly Entry[] {
    const numbers = nodes.flatMap((node) => [...this.meanings.of(this.meaningsAt[node] ?? Number.NaN)]);
    return rising(numbers).map(this.entries.at);
  }

  /** The nodes behind the gaps that open at some nodes, rising. */
  behindGapsAt(nodes: readonly number[]): number[] {
    const gaps = nodes.flatMap((node) => this.gapsAt[node] || []);
    return rising(gaps.map((gap) => this.gaps[gap - 1] ?? Number.NaN));
  }
}

/** Each number once. */
function rising(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
