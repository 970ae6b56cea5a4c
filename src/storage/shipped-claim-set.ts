import { browser } from "wxt/browser";
import { type ClaimSet, type CompiledClaimSet, openClaimSet } from "#claims/claim-set.ts";

/** The part of the browser's API that is used here, without the file names that its type was generated with. */
interface PackageFiles {
  getURL(path: string): string;
}

let opening: Promise<ClaimSet> | null = null;

/** The claim set that ships with the extension, loaded once in a worker's life. Rejects where the package is damaged. */
export function claimSet(): Promise<ClaimSet> {
  opening ??= load().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function load(): Promise<ClaimSet> {
  const files: PackageFiles = browser.runtime;
  const response = await fetch(files.getURL("/claim-set.json"));
  if (!response.ok) throw new Error(`the claim set could not be loaded (${response.status})`);
  return openClaimSet((await response.json()) as CompiledClaimSet);
}
