import type { SiteChoice } from "#storage/site-choice.ts";

/** The part of a keyboard event that the rules look at. */
export type Key = Pick<
  KeyboardEvent,
  "key" | "keyCode" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "isTrusted" | "repeat"
>;

/** The key code of every key press that an input method takes for itself (UI Events, legacy key attributes). */
const IME_KEY_CODE = 229;

/** Whether a person pressed Ctrl+Enter, or Cmd+Enter; never a script, and never while an input method composes. */
export function isReportKey(event: Key): boolean {
  if (!isRealPress(event) || event.repeat || event.key !== "Enter") return false;
  return event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
}

/**
 * Which way the reader walks through the marked passages: Alt+Shift+↓ forwards, Alt+Shift+↑ back, null for other keys.
 * These are no access keys (Firefox's are Alt+Shift+letter), the same on every keyboard layout, and unused by browsers.
 */
export function walkDirection(event: Key): 1 | -1 | null {
  if (!isRealPress(event) || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === "ArrowDown") return 1;
  return event.key === "ArrowUp" ? -1 : null;
}

/** What to do about Ctrl+Enter on a site where the reader has made this choice. */
export function reportKeyRule({ ctrlEnter }: SiteChoice): { answer: boolean; stop: boolean } {
  return { answer: ctrlEnter !== "page", stop: ctrlEnter === "ours" };
}

/** Whether an input method takes a key press for itself, as the Enter that accepts what it suggests. */
export function isComposing({ isComposing: composes, keyCode }: Pick<Key, "isComposing" | "keyCode">): boolean {
  return composes || keyCode === IME_KEY_CODE;
}

function isRealPress(event: Key): boolean {
  return event.isTrusted && !isComposing(event);
}
