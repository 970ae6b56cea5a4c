/** Events that tell what is typed, pasted, copied or dragged, and pass the page's listeners on their way into a shadow root. */
const TELLING = [
  "keypress",
  "keyup",
  "beforeinput",
  "input",
  "textInput",
  "compositionstart",
  "compositionupdate",
  "compositionend",
  "copy",
  "cut",
  "paste",
  "dragstart",
  "drop",
] as const;

/**
 * Keeps what happens in our own fields from listeners of the page that were added later: all of them where this runs before the page's
 * scripts. `onInput`: a field was written in; its own listeners do not hear of it. What browsers do by themselves is not kept.
 */
export function shieldTyping(
  view: Window,
  host: () => HTMLElement | null,
  onInput: () => void,
  options: AddEventListenerOptions,
): void {
  const shield = (event: Event): void => {
    if (event.target === null || event.target !== host()) return;
    event.stopImmediatePropagation();
    if (event.type === "input" && event.isTrusted) onInput();
  };
  for (const type of TELLING) view.addEventListener(type, shield, options);
}
