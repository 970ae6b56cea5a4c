/** Whether an element takes typed text, so that keys pressed there belong to it. */
export function isTextField(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  return element.matches("input, textarea, select") || element.isContentEditable;
}

/** The element that has the focus, inside of open shadow roots too. */
export function focusedElement(root: DocumentOrShadowRoot = document): Element | null {
  const focused = root.activeElement;
  return focused?.shadowRoot?.activeElement ? focusedElement(focused.shadowRoot) : focused;
}
