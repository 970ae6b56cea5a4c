import { isReportKey, walkDirection } from "./key-rules.ts";
import { shieldTyping } from "./shield-typing.ts";
import { focusedElement, isTextField } from "./text-field.ts";

interface PageKeys {
  /** The element that our own dialogs live in, once there is one. */
  host: () => HTMLElement | null;
  /** A key was pressed in one of them. */
  onOwn: (event: KeyboardEvent) => void;
  /** A field of theirs was written in, and its own listeners were not told. */
  onInput: () => void;
  /** Ctrl+Enter was pressed in the page. */
  onReport: (event: KeyboardEvent) => void;
  /** True where there was a finding to walk to; only then the key press is taken from the page. */
  onWalk: (direction: 1 | -1) => boolean;
  onEscape: () => void;
}

/**
 * Listens for keys, before the page does where this runs before the page's scripts. What is typed into our own dialogs is
 * kept from the page's shortcuts; of the rest nothing is stopped here but a walk from finding to finding.
 */
export function watchKeys(view: Window, keys: PageKeys): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const isOwn = (event: Event): boolean => event.target !== null && event.target === keys.host();
  shieldTyping(view, keys.host, keys.onInput, options);
  view.addEventListener(
    "keydown",
    (event) => {
      if (isOwn(event)) event.stopImmediatePropagation();
      if (isOwn(event) && event.isTrusted) keys.onOwn(event);
      if (event.key === "Escape" && event.isTrusted) return keys.onEscape();
      const direction = walkDirection(event);
      if (direction !== null) walk(event, direction, keys.onWalk);
      else if (!isOwn(event) && isReportKey(event)) keys.onReport(event);
    },
    options,
  );
  return () => stop.abort();
}

function walk(event: KeyboardEvent, direction: 1 | -1, onWalk: PageKeys["onWalk"]): void {
  if (!isTextField(focusedElement()) && onWalk(direction)) event.preventDefault();
}
