import { text } from "./text.ts";

/** What browsers say when the extension's share of the device, or the device itself, is full. */
const NO_ROOM = /quota|no_?(device_)?space|no space/i;

/** Whether something failed because there is no room left to store it. */
export function isNoRoom(error: unknown): boolean {
  return NO_ROOM.test(messageOf(error)) || (error instanceof Error && NO_ROOM.test(error.name));
}

/** A plain sentence about what failed, the technical words after it. */
export function failureWords(error: unknown): string {
  return text(isNoRoom(error) ? "storageFull" : "actionFailed", messageOf(error));
}

/** The technical words alone. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
