import { annotationPage } from "#report/annotation.ts";
import type { Destination } from "#report/destination.ts";
import { listAllowed } from "#storage/allowed-sites.ts";
import { listDestinations } from "#storage/destinations.ts";
import { readHidden } from "#storage/hidden-findings.ts";
import { storedPacks } from "#storage/pack-store.ts";
import { readableReports } from "#storage/report-store.ts";
import { readRetractionChoice } from "#storage/retraction-choice.ts";
import { chosenSettings } from "#storage/settings.ts";
import { listSiteChoices } from "#storage/site-choice.ts";
import { listStopped } from "#storage/stopped-sites.ts";
import type { SettingsFile } from "./settings-file.ts";

/** Everything that the reader has chosen, as the text of a file; reports of private windows are never in it. */
export async function exportSettings({ withReports }: { withReports: boolean }): Promise<string> {
  const { address, weekly } = await readRetractionChoice();
  const { unmarked, ...settings } = await chosenSettings();
  const file: SettingsFile = {
    format: "claimscope-settings",
    version: 1,
    settings: { ...settings, ...(unmarked && { unmarked: [...unmarked] }) },
    allowed: await listAllowed(),
    stopped: await listStopped(),
    keys: (await listSiteChoices()).map(({ host, choice: { ctrlEnter } }) => ({ host, ctrlEnter })),
    destinations: (await listDestinations()).map(({ recipient, destination }) => ({
      recipient,
      destination: withoutToken(destination),
    })),
    retractions: { address, weekly },
    hidden: (await readHidden()).map(({ claim, statement }) => ({ claim, statement })),
    packs: (await storedPacks()).map(({ source }) => source),
    ...(withReports && {
      reports: annotationPage((await readableReports()).filter(isKept).map(({ report }) => report)),
    }),
  };
  return JSON.stringify(file, null, 2);
}

function withoutToken(destination: Destination): Destination {
  return destination.kind === "server" ? { ...destination, token: "" } : destination;
}

function isKept(kept: object): boolean {
  return !("isPrivate" in kept && kept.isPrivate);
}
