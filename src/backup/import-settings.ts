import { importReports } from "#outbox/import-reports.ts";
import type { Destination } from "#report/destination.ts";
import { allowSites } from "#storage/allowed-sites.ts";
import { savePack } from "#storage/claim-packs.ts";
import { tokenFor, writeDestination } from "#storage/destinations.ts";
import { hideFinding } from "#storage/hidden-findings.ts";
import { readRetractionChoice, writeRetractionChoice } from "#storage/retraction-choice.ts";
import { writeSettings } from "#storage/settings.ts";
import { readSiteChoice, writeSiteChoice } from "#storage/site-choice.ts";
import { stopOn } from "#storage/stopped-sites.ts";
import { readSettingsFile, type SettingsFile } from "./settings-file.ts";

/** What a file would bring, in numbers, and where reports would go: shown before anything of it is used. */
export type SettingsLook =
  | {
      kind: "fits";
      allowed: number;
      stopped: number;
      hidden: number;
      packs: number;
      /** Null where the file has none. */
      reports: number | null;
      destinations: { recipient: string; to: string }[];
      /** Where data on retracted works would be fetched; empty for nowhere. */
      retractions: string;
    }
  | { kind: "refused"; problem: string };

/** Reads a file and keeps nothing of it. */
export function lookAtSettings(source: string): SettingsLook {
  const read = readSettingsFile(source);
  if (read.kind === "refused") return read;
  const { allowed, stopped, hidden, packs, destinations, retractions, reports } = read.file;
  const { items } = Object(reports) as { items?: unknown };
  return {
    kind: "fits",
    allowed: allowed.length,
    stopped: stopped.length,
    hidden: hidden.length,
    packs: packs.length,
    reports: Array.isArray(items) ? items.length : null,
    destinations: destinations.map(({ recipient, destination }) => ({ recipient, to: addressOf(destination) })),
    retractions: retractions.address,
  };
}

/**
 * Takes over everything in a file, beside what is there; where both say something of the same thing, the file holds. What could not be
 * taken over, one line each. No file gives permissions: the browser asks the reader before a site is read or a server is reached.
 */
export async function takeOverSettings(source: string): Promise<string[]> {
  const read = readSettingsFile(source);
  if (read.kind === "refused") return [read.problem];
  const { file } = read;
  await writeSettings(known(file.settings));
  await allowSites(file.allowed);
  for (const host of file.stopped) await stopOn(host, true);
  for (const { host, ctrlEnter } of file.keys)
    await writeSiteChoice(host, { ...(await readSiteChoice(host)), ctrlEnter, noticeSeen: true });
  for (const { recipient, destination } of file.destinations)
    await writeDestination(recipient, await withToken(destination));
  for (const finding of file.hidden) await hideFinding(finding);
  await writeRetractionChoice({ ...(await readRetractionChoice()), ...file.retractions });
  return [...(await addPacks(file.packs)), ...(await addReports(file.reports))];
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what the file says: what it does not mention stays as it is. */
function known<T extends object>(settings: T): Known<T> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Known<T>;
}

/** A file has no tokens; one that is known already goes on being used for its server. */
async function withToken(destination: Destination): Promise<Destination> {
  if (destination.kind !== "server" || destination.token !== "") return destination;
  return { ...destination, token: await tokenFor(destination.url) };
}

async function addPacks(packs: SettingsFile["packs"]): Promise<string[]> {
  const problems: string[] = [];
  for (const pack of packs) problems.push(...(await savePack(pack, new Date())));
  return problems;
}

async function addReports(reports: unknown): Promise<string[]> {
  if (reports === undefined) return [];
  return (await importReports(JSON.stringify(reports))).problems;
}

function addressOf(destination: Destination): string {
  if (destination.kind === "server") return destination.url;
  return destination.kind === "mail" ? destination.address : "";
}
