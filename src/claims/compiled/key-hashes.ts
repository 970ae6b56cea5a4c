import { type Column, columnOf } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";

/** Of some thousand keys one in some thousand others looks like one of them, and each takes less than two bytes, packed. */
const BITS = 24;

/**
 * The section that tells of a key whether it may be one of those that another part has, so that the part is only loaded for
 * an article that has one.
 */
export function keySection(name: string, keys: Iterable<string>): Record<string, Column> {
  return { [`${name}.hashes`]: columnOf([...new Set(Array.from(keys, hashOf))].sort((a, b) => a - b)) };
}

/** Such a section, opened. */
export class KeyHashes {
  private hashes: Column;

  constructor(sections: Sections, name: string) {
    this.hashes = sections.column(`${name}.hashes`);
  }

  /** False only where the part has no such key. */
  mayHave(key: string): boolean {
    const hash = hashOf(key);
    let [low, high] = [0, this.hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return this.hashes[low] === hash;
  }
}

/** FNV-1a over UTF-16 units, folded: its upper bits are the better ones. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> BITS)) & (2 ** BITS - 1);
}
