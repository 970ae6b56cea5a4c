import type { StoredPack } from "#claims/packs/stored-pack.ts";

const DATABASE = "claim-packs";
const STORE = "packs";
const FORMAT = 1;

/** All packs, in the order of their names. Only parts of the extension may ask: a database belongs to an origin. */
export async function storedPacks(): Promise<StoredPack[]> {
  return await within("readonly", (store) => store.getAll() as IDBRequest<StoredPack[]>);
}

/** Keeps a pack in the place of an older one of the same name; resolved once it is stored. */
export async function keepPack(pack: StoredPack): Promise<void> {
  await within("readwrite", (store) => store.put(pack));
}

/** Removes the pack of a name, if there is one. */
export async function dropPack(name: string): Promise<void> {
  await within("readwrite", (store) => store.delete(name));
}

/** Does one thing in the store; resolved once the transaction is complete, which is when nothing can undo it any more. */
async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the claim packs could not be stored"));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, FORMAT);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "listed.name" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the claim packs could not be opened"));
  });
}
