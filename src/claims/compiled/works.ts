import { Sections } from "#binary/sections.ts";
import type { Evidence } from "../evidence.ts";
import { Groups } from "./groups.ts";
import { KeyHashes } from "./key-hashes.ts";
import { type Lookup, Records } from "./records.ts";

/** What works are looked up by: authors as `Given Family`, trial registrations, DOIs and PubMed numbers, journals alone and with the year. */
export const WORK_KEYS = ["authors", "trials", "identifiers", "journals"] as const;
export type WorkKey = (typeof WORK_KEYS)[number];

/**
 * The evidence records of a claim set, in a part of their own. Most articles speak of no study that the set rests on: whether
 * one may is told by what stands in the facts, and the part is opened when something of it is asked for.
 */
export class Works implements Lookup<Evidence> {
  readonly size: number;
  private hashes: Readonly<Record<WorkKey, KeyHashes>>;
  private open: () => Uint8Array;
  private part: Part | null = null;

  /** @param open gives the part; what it throws, everything here throws that needs the part */
  constructor(facts: Sections, open: () => Uint8Array) {
    this.size = facts.column("evidence.count")[0] ?? 0;
    this.hashes = byKey((key) => new KeyHashes(facts, key));
    this.open = open;
  }

  keys(): Iterable<string> {
    return this.opened().records.keys();
  }

  has(id: string): boolean {
    return this.opened().records.has(id);
  }

  get(id: string): Evidence | undefined {
    return this.opened().records.get(id);
  }

  /** The records that have one of some keys, each once, in the order of the set. */
  with(kind: WorkKey, keys: Iterable<string>): Evidence[] {
    const found = new Set<number>();
    for (const key of keys) {
      if (!this.hashes[kind].mayHave(key)) continue;
      for (const record of this.opened().groups[kind].of(key)) found.add(record);
    }
    return [...found].sort((a, b) => a - b).map((record) => this.opened().records.at(record));
  }

  /** True where a record has the key. */
  hasKey(kind: WorkKey, key: string): boolean {
    return this.hashes[kind].mayHave(key) && [...this.opened().groups[kind].of(key)].length > 0;
  }

  private opened(): Part {
    if (!this.part) {
      const sections = new Sections(this.open());
      this.part = { records: new Records(sections, "evidence"), groups: byKey((key) => new Groups(sections, key)) };
    }
    return this.part;
  }
}

type Part = { records: Records<Evidence>; groups: Readonly<Record<WorkKey, Groups>> };

function byKey<T>(make: (key: WorkKey) => T): Readonly<Record<WorkKey, T>> {
  return Object.fromEntries(WORK_KEYS.map((key) => [key, make(key)])) as Record<WorkKey, T>;
}
