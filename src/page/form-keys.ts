import { isComposing, type Key } from "./key-rules.ts";

/**
 * What Enter does in the report form beside what browsers do by themselves: with Ctrl or Cmd it sends the form off. The Enter that
 * accepts what an input method suggests never does, not even in a field of one line.
 */
export function pressInForm(
  form: HTMLFormElement,
  focused: Element | null,
  event: Key & Pick<Event, "preventDefault">,
): void {
  if (event.key !== "Enter" || event.repeat) return;
  if (isComposing(event)) {
    if (focused?.localName === "input") event.preventDefault();
  } else if (event.ctrlKey || event.metaKey) form.requestSubmit();
}
