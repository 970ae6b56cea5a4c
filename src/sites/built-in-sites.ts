import { browser } from "wxt/browser";

/** Match patterns of the sites that Claimscope is made for, and runs on without being asked. */
export function builtInSites(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
}
