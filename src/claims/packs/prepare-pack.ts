import type { ClaimSet } from "../claim-set.ts";
import { compilePack } from "./compile-pack.ts";
import type { PackName } from "./pack-name.ts";
import { readPack } from "./read-pack.ts";
import { type StoredPack, summaryOf } from "./stored-pack.ts";

/** A pack read and compiled, to be kept; or why not. */
type Prepared = { kind: "fits"; stored: StoredPack } | { kind: "refused"; problems: string[] };

/** Reads the text of a pack and compiles it. `added` is an ISO instant, `version` that of Claimscope; the rest as for `readPack`. */
export function preparePack(
  source: string,
  shipped: ClaimSet,
  others: readonly PackName[],
  { added, version }: { added: string; version: string },
): Prepared {
  const read = readPack(source, shipped, others);
  if (read.kind === "refused") return read;
  const listed = { ...summaryOf(read.pack), added, problems: [] };
  return { kind: "fits", stored: { listed, source, compiledBy: version, parts: compilePack(read.pack, shipped) } };
}

/**
 * The pack as another version of Claimscope reads it: compiled anew, because the words that it is read by may have changed. One
 * that no longer fits is kept with its problems, and says nothing.
 */
export function renewPack(stored: StoredPack, shipped: ClaimSet, version: string): StoredPack {
  const { listed, source } = stored;
  const prepared = preparePack(source, shipped, [], { added: listed.added, version });
  if (prepared.kind === "fits") return prepared.stored;
  return { listed: { ...listed, problems: prepared.problems }, source, compiledBy: version, parts: new Map() };
}
