import { browser } from "wxt/browser";
import { listPacks, removePack } from "#storage/claim-packs.ts";
import { copyManaged } from "#storage/managed.ts";
import { forgetRetractions } from "#storage/retractions.ts";

/**
 * Deletes all that Claimscope keeps in this browser, reports included, and gives back every permission that the reader gave. What an
 * institution has fixed, and reports that others have received, are not ours to delete.
 */
export async function deleteEverything(): Promise<void> {
  // By their own ways first: what they hold in memory goes with it.
  for (const { name } of await listPacks()) await removePack(name);
  await forgetRetractions();
  await emptyDatabases();
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.storage.sync.clear(),
    browser.alarms.clearAll(),
    browser.scripting.unregisterContentScripts(),
  ]);
  await givePermissionsBack();
  await copyManaged();
}

/** Emptied and not deleted: other parts of the extension may have them open, and would keep a deletion waiting. */
async function emptyDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? undefined : emptyDatabase(name))));
}

async function emptyDatabase(name: string): Promise<void> {
  const database = await opened(name);
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
      for (const store of stores) transaction.objectStore(store).clear();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(`${name} could not be emptied`));
    });
  } finally {
    database.close();
  }
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`${name} could not be opened`));
  });
}

/** Those that the manifest asks for from the start are the extension's own, and cannot be given back. */
async function givePermissionsBack(): Promise<void> {
  const { content_scripts = [], host_permissions = [] } = browser.runtime.getManifest();
  const own = new Set([...host_permissions, ...content_scripts.flatMap(({ matches }) => matches ?? [])]);
  const all: { origins?: string[]; data_collection?: string[] } = await browser.permissions.getAll();
  const origins = (all.origins ?? []).filter((origin) => !own.has(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins });
  // Firefox alone: what of a report may leave.
  const collected = (all.data_collection ?? []).filter((kind) => kind !== "none");
  if (collected.length > 0) await browser.permissions.remove({ data_collection: collected } as { origins?: string[] });
}
