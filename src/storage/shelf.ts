import { del, entries, get, set } from "idb-keyval";
import { browser } from "wxt/browser";
import { durableStore } from "./durable-store.ts";

/** A place where things are kept by their names. */
export interface Shelf {
  get: (id: string) => Promise<unknown>;
  /** Resolves only once it is kept. */
  set: (id: string, value: unknown) => Promise<void>;
  remove: (id: string) => Promise<void>;
  all: () => Promise<[id: string, value: unknown][]>;
}

/** On the device, by the name of a database. */
export function durableShelf(database: string): Shelf {
  const store = durableStore(database, "by-id");
  return {
    get: (id) => get(id, store),
    set: (id, value) => set(id, value, store),
    remove: (id) => del(id, store),
    all: async () => (await entries(store)).map(([key, value]) => [String(key), value]),
  };
}

/** In memory that outlives a stopped background script and never reaches the disk: for private windows. */
export function memoryShelf(prefix: string): Shelf {
  const area = () => browser.storage.session;
  const key = (id: string) => `${prefix}:${id}`;
  return {
    get: async (id) => (await area().get(key(id)))[key(id)],
    set: (id, value) => area().set({ [key(id)]: value }),
    remove: (id) => area().remove(key(id)),
    all: async () =>
      Object.entries(await area().get(null)).flatMap(([name, value]) =>
        name.startsWith(key("")) ? [[name.slice(key("").length), value] as [string, unknown]] : [],
      ),
  };
}
