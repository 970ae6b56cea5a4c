import { browser } from "wxt/browser";
import { fromFlat } from "#report/flat-report.ts";
import { toStored } from "#report/kept-report.ts";
import type { Shelf } from "./shelf.ts";

/** Under which versions before the outbox kept each report, in another place. */
const PREFIX = "report:";

/**
 * Moves the reports that an older version has stored to where they are now. Each is removed there only after it is kept here, so that
 * an interruption at any point loses none; what cannot be read is moved as it is.
 */
export async function adoptOlderReports(shelf: Shelf): Promise<void> {
  const everything = await browser.storage.local.get(null);
  for (const [key, value] of Object.entries(everything)) {
    if (!key.startsWith(PREFIX)) continue;
    const id = key.slice(PREFIX.length);
    if ((await shelf.get(id)) === undefined) await shelf.set(id, asNow(id, value));
    await browser.storage.local.remove(key);
  }
}

function asNow(id: string, value: unknown): unknown {
  const kept = fromFlat(value);
  return kept?.report.id === id ? toStored(kept) : value;
}
