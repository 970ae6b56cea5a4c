import type { UseStore } from "idb-keyval";

/**
 * A database with one store, each of its transactions on the disk itself before it counts as done: by default browsers say "done" when
 * the system has promised to write soon. Opened again after a failure, or when the browser has closed it. Only parts of the extension
 * may ask: a database belongs to an origin.
 */
export function durableStore(database: string, store: string): UseStore {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const opened = (): Promise<IDBDatabase> => {
    opening ??= open(database, store, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  return async (mode, use) => {
    let db = await opened();
    let transaction: IDBTransaction;
    try {
      transaction = db.transaction(store, mode, { durability: "strict" });
    } catch (error) {
      // Closed by the browser under us; everything else goes wrong a second time as well, and is said then.
      console.info("Claimscope opens its database anew:", error);
      forget();
      db = await opened();
      transaction = db.transaction(store, mode, { durability: "strict" });
    }
    return use(transaction.objectStore(store));
  };
}

function open(database: string, store: string, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = onLost;
      db.onversionchange = () => {
        db.close();
        onLost();
      };
      resolve(db);
    };
    request.onerror = () => reject(request.error ?? new Error(`${database} could not be opened`));
  });
}
