import { createStore, del, get, set } from "idb-keyval";

/** An index that the reader had fetched, as it came, with the address that it came from and the day. */
export type KeptIndex = { bytes: Uint8Array; from: string; on: string };

const KEY = "index";
const store = createStore("retractions", "data");

/** The index that was kept last; undefined where there is none. Only parts of the extension may ask: a database belongs to an origin. */
export function keptIndex(): Promise<KeptIndex | undefined> {
  return get<KeptIndex>(KEY, store);
}

/** Keeps an index in the place of the one before; resolved once it is stored. */
export function keepIndex(index: KeptIndex): Promise<void> {
  return set(KEY, index, store);
}

export function dropIndex(): Promise<void> {
  return del(KEY, store);
}
