/*
 * What an institution has fixed by the browser's policies, as the background copies it into the extension's own storage: browsers
 * do not agree on whether content scripts may read the policies themselves. src/storage/managed.ts does the copying.
 */

export const MANAGED_KEY = "managed";

/** One part of the stored copy; undefined where nothing is fixed. */
export function managedPart(copy: unknown, name: "settings" | "neverOn"): unknown {
  return (Object(copy) as Record<string, unknown>)[name];
}
