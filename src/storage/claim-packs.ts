import { browser } from "wxt/browser";
import type { OpenPack } from "#check/with-packs.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { openPack } from "#claims/packs/open-pack.ts";
import { preparePack, renewPack } from "#claims/packs/prepare-pack.ts";
import { readPack } from "#claims/packs/read-pack.ts";
import { type ListedPack, type PackSummary, type StoredPack, summaryOf } from "#claims/packs/stored-pack.ts";
import { dropPack, keepPack, storedPacks } from "./pack-store.ts";
import { claimSet, claimSetWithEvidence } from "./shipped-claim-set.ts";

/** What a file is, before anything is done with it; `before` is the pack whose place it would take. */
export type PackLook =
  | { kind: "fits"; pack: PackSummary; before: PackSummary | null }
  | { kind: "refused"; problems: string[] };

/** The packs as they were opened last: once in a worker's life, and again after a change. */
let open: Promise<OpenPack[]> | null = null;

/**
 * The packs ready to check with. Where they cannot be read at all, that is said in the console and in the options, and what
 * ships is checked all the same.
 */
export function openPacks(): Promise<OpenPack[]> {
  open ??= openAll().catch((error: unknown) => {
    console.error("Claimscope's claim packs could not be opened:", error);
    open = null;
    return [];
  });
  return open;
}

/** All packs that were added, by name. */
export async function listPacks(): Promise<ListedPack[]> {
  return (await current()).map(({ listed }) => listed);
}

/** Reads a file and keeps nothing. */
export async function lookAtPack(source: string): Promise<PackLook> {
  const packs = await listPacks();
  const read = readPack(source, await wholeClaimSet(), packs);
  if (read.kind === "refused") return read;
  const pack = summaryOf(read.pack);
  return { kind: "fits", pack, before: packs.find(({ name }) => name === pack.name) ?? null };
}

/** Keeps a pack, in the place of an older one of the same name; what it lacks where it was refused, else none. */
export async function savePack(source: string, now: Date): Promise<string[]> {
  const stamp = { added: now.toISOString(), version: version() };
  const prepared = preparePack(source, await wholeClaimSet(), await listPacks(), stamp);
  if (prepared.kind === "refused") return prepared.problems;
  await keepPack(prepared.stored);
  open = null;
  return [];
}

/** Removes a pack by its name. */
export async function removePack(name: string): Promise<void> {
  await dropPack(name);
  open = null;
}

async function openAll(): Promise<OpenPack[]> {
  const packs = (await current()).filter(({ listed }) => listed.problems.length === 0);
  if (packs.length === 0) return [];
  const shipped = await claimSet(null);
  return packs.flatMap((pack) => openOne(pack, shipped));
}

/** One damaged pack silences no other. */
function openOne({ listed: { name, publisher, version }, parts }: StoredPack, shipped: ClaimSet): OpenPack[] {
  try {
    return [{ about: { name, publisher, version }, ...openPack(parts, shipped) }];
  } catch (error) {
    console.error(`the claim pack “${name}” could not be opened:`, error);
    return [];
  }
}

/** The stored packs; those that another version of Claimscope compiled are compiled anew first. */
async function current(): Promise<StoredPack[]> {
  const packs = await storedPacks();
  if (packs.every(({ compiledBy }) => compiledBy === version())) return packs;
  const shipped = await wholeClaimSet();
  const renewed = packs.map((pack) => (pack.compiledBy === version() ? pack : renewPack(pack, shipped, version())));
  for (const pack of renewed) await keepPack(pack);
  return renewed;
}

/** What ships, able to read every language that it speaks, and with its evidence records, whose ids no pack may take. */
async function wholeClaimSet(): Promise<ClaimSet> {
  const set = await claimSetWithEvidence(null);
  await Promise.all(set.languages.map((language) => claimSet(language)));
  return set;
}

function version(): string {
  return browser.runtime.getManifest().version;
}
