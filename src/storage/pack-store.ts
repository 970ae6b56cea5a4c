import { createStore, del, set, values } from "idb-keyval";
import type { StoredPack } from "#claims/packs/stored-pack.ts";

/** By the name of the pack. Only parts of the extension may ask: a database belongs to an origin. */
const store = createStore("packs", "by-name");

/** All packs, in the order of their names. */
export function storedPacks(): Promise<StoredPack[]> {
  return values<StoredPack>(store);
}

/** Keeps a pack in the place of an older one of the same name; resolved once it is stored. */
export function keepPack(pack: StoredPack): Promise<void> {
  return set(pack.listed.name, pack, store);
}

/** Removes the pack of a name, if there is one. */
export function dropPack(name: string): Promise<void> {
  return del(name, store);
}
