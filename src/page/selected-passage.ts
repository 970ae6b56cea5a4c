import { focusedElement, isTextField } from "./text-field.ts";

/** The selected text of the page; null where nothing but white space is selected, or the selection is in a text field. */
export function selectedPassage(): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed || isTextField(focusedElement())) return null;
  const range = selection.getRangeAt(0);
  const isPassage = range.toString().trim() !== "" && !isTextField(elementOf(range.commonAncestorContainer));
  // The selection's own range moves with it, and a dialog that takes the focus takes the selection, too.
  return isPassage ? range.cloneRange() : null;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
