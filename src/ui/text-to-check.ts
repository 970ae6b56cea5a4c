import { browser } from "wxt/browser";
import { handOver, takeOver, watchSlot } from "#storage/hand-over.ts";
import { openPanel } from "./open-panel.ts";
import { type SelectedText, selectedText } from "./selected-text.ts";

/** The page that shows the check where no panel can be opened. */
const PAGE = "/popup.html#text";

/** Where a selection comes from. */
interface Origin {
  tabId: number;
  windowId: number | null;
  /** The frame that was clicked in; null where none is known. */
  frameId: number | null;
  /** The words as the browser gives them; null where it gives none. */
  given: string | null;
}

/** Takes the selected text of a page to the panel of its window, or to a page of the extension where there is no panel. */
export async function checkSelection({ tabId, windowId, frameId, given }: Origin): Promise<void> {
  // First of all: a moment later the browser no longer takes it for an answer to the reader's click.
  const opening = openPanel(windowId);
  const selected = (await selectedText(tabId, frameId)) ?? { text: given ?? "", declared: null };
  await handOver(slotOf(windowId), selected);
  if (!(await opening)) await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}

/** Calls back with each text that is to be checked in this window, and at once with one that waits. Returns what stops it. */
export function onTextToCheck(windowId: number | null, onText: (selected: SelectedText) => void): () => void {
  const slot = slotOf(windowId);
  const take = (): void => {
    takeOver(slot).then(
      (left) => left !== undefined && onText(left as SelectedText),
      (error: unknown) => console.error("Claimscope could not take the selected text:", error),
    );
  };
  take();
  return watchSlot(slot, take);
}

/** Each window has its own panel. */
function slotOf(windowId: number | null): string {
  return `text-to-check:${windowId ?? ""}`;
}
