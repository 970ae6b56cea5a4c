import { openRetractionIndex, type RetractionIndex, withCore } from "#citations/retractions/retraction-index.ts";
import { packageFile } from "./package-file.ts";

let opened: Promise<RetractionIndex> | null = null;

/** The index of retracted works that ships: the complete one where the package was built with it, else the core list. */
export function retractions(): Promise<RetractionIndex> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<RetractionIndex> {
  const core = openRetractionIndex(await packageFile("retractions/core.bin"));
  if (!import.meta.env.CLAIMSCOPE_FULL_RETRACTIONS) return core;
  return withCore(openRetractionIndex(await packageFile("retractions/full.bin")), core);
}
