import { browser } from "wxt/browser";

/** The part of the browsers' panels that is used here; a platform has one of them, or none. */
interface Panels {
  /** Chrome. */
  sidePanel?: { open?: (options: { windowId: number }) => Promise<void> };
  /** Firefox on a desktop. */
  sidebarAction?: { open?: () => Promise<void> };
}

/** Whether this browser can show a panel beside the page. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return Boolean(sidePanel?.open ?? sidebarAction?.open);
}

/**
 * Opens the panel beside the page; false where there is none, or the browser does not want to. Browsers allow it in answer to a click
 * or a key only, and only before anything was waited for.
 */
export async function openPanel(windowId: number | null): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  try {
    if (sidePanel?.open && windowId !== null) await sidePanel.open({ windowId });
    else if (sidebarAction?.open) await sidebarAction.open();
    else return false;
    return true;
  } catch (error) {
    console.info("Claimscope's side panel could not be opened:", error);
    return false;
  }
}
