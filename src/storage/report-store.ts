import { mayEdit } from "#report/delivery-rules.ts";
import { fromStored, type KeptReport, type StoredReport, toStored } from "#report/kept-report.ts";
import { haveSameWords } from "#report/same-words.ts";
import { inTurn } from "./in-turn.ts";
import { adoptOlderReports } from "./older-reports.ts";
import { durableShelf, memoryShelf, type Shelf } from "./shelf.ts";

/** Reports of private windows are never written to the disk. */
const shelves = { onDevice: durableShelf("reports"), inMemory: memoryShelf("report") };

let adopted: Promise<void> | null = null;

/** The reports on the device, those of older versions among them. */
async function onDevice(): Promise<Shelf> {
  adopted ??= adoptOlderReports(shelves.onDevice);
  await adopted.catch((error: unknown) => {
    adopted = null;
    throw error;
  });
  return shelves.onDevice;
}

/**
 * Keeps a report; resolved with what is kept, only once it is on the disk, or in memory where it `isPrivate`. A report that is saved
 * again because the answer got lost takes the place of the first. One that somebody else may have meanwhile stays as it is; where it
 * has other words, or cannot be read, this throws.
 */
export function saveReport(kept: KeptReport, isPrivate = false): Promise<KeptReport> {
  return inTurn(async () => {
    const { id } = kept.report;
    const shelf = isPrivate ? shelves.inMemory : await onDevice();
    const present = await shelf.get(id);
    if (present !== undefined) {
      const stored = fromStored(id, present);
      if (stored.kind === "unreadable") throw new Error(`report ${id} is already kept, and cannot be read`);
      if (!mayEdit(stored.kept.delivery)) {
        if (haveSameWords(stored.kept.report, kept.report)) return stored.kept;
        throw new Error(`report ${id} is already kept`);
      }
    }
    await shelf.set(id, toStored(kept));
    return kept;
  });
}

/** Keeps those that are not there yet; how many that were. Nothing that is there is changed. */
export function addReports(all: readonly KeptReport[]): Promise<number> {
  return inTurn(async () => {
    const shelf = await onDevice();
    const there = new Set((await shelf.all()).map(([id]) => id));
    const added = all.filter(({ report }) => !there.has(report.id));
    for (const kept of added) await shelf.set(kept.report.id, toStored(kept));
    return added.length;
  });
}

/** All reports, newest first; then those that can no longer be read, which are kept as they are. */
export async function listReports(): Promise<StoredReport[]> {
  const stored = (await (await onDevice()).all()).map(([id, value]) => storedReport(id, value, false));
  const inMemory = (await shelves.inMemory.all()).map(([id, value]) => storedReport(id, value, true));
  return [...stored, ...inMemory].sort(newestFirst);
}

/** Those of them that can be read. */
export async function readableReports(): Promise<KeptReport[]> {
  return (await listReports()).flatMap((entry) => (entry.kind === "report" ? entry : []));
}

/** A report with what becomes of it; null where there is none, or none that can be read. */
export async function readReport(id: string): Promise<KeptReport | null> {
  const found = await find(id);
  const stored = found && fromStored(id, found.value);
  return stored?.kind === "kept" ? stored.kept : null;
}

/**
 * Replaces a report by what `change` makes of it, and answers that; what `change` throws is thrown, and then nothing is stored.
 * Throws when there is no such report, or when it cannot be read.
 */
export function changeReport(id: string, change: (stored: KeptReport) => KeptReport): Promise<KeptReport> {
  return inTurn(async () => {
    const found = await find(id);
    if (!found) throw new Error(`there is no report ${id}`);
    const stored = fromStored(id, found.value);
    if (stored.kind === "unreadable") throw new Error(`report ${id} cannot be read: ${stored.problem}`);
    const changed = change(stored.kept);
    await found.shelf.set(id, toStored(changed));
    return changed;
  });
}

/** Removes a report, a readable one or not. */
export function deleteReport(id: string): Promise<void> {
  return inTurn(async () => {
    await (await onDevice()).remove(id);
    await shelves.inMemory.remove(id);
  });
}

/** Forgets what private windows have kept: to be called when the last of them is closed. */
export function forgetPrivateReports(): Promise<void> {
  return inTurn(async () => {
    for (const [id] of await shelves.inMemory.all()) await shelves.inMemory.remove(id);
  });
}

async function find(id: string): Promise<{ shelf: Shelf; value: unknown } | null> {
  for (const shelf of [await onDevice(), shelves.inMemory]) {
    const value = await shelf.get(id);
    if (value !== undefined) return { shelf, value };
  }
  return null;
}

function storedReport(id: string, value: unknown, isPrivate: boolean): StoredReport {
  const stored = fromStored(id, value);
  if (stored.kind === "kept") return { kind: "report", ...stored.kept, isPrivate };
  return { kind: "unreadable", id, raw: asText(value), problem: stored.problem };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? String(value));
}

/** The same order for the same reports, whenever and wherever they were stored. */
function newestFirst(a: StoredReport, b: StoredReport): number {
  const place = (entry: StoredReport) => (entry.kind === "report" ? entry.report.created + entry.report.id : "");
  return place(b).localeCompare(place(a));
}
