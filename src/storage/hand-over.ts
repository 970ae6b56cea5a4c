import { browser } from "wxt/browser";

/** In memory alone: browsers never write this area to the disk, and empty it when they are closed. */
const area = () => browser.storage.session;

/** Leaves something for another page of the extension, in the place of what was left before. Resolved once it can be taken. */
export async function handOver(slot: string, value: unknown): Promise<void> {
  await area().set({ [slot]: value });
}

/** What was left in a slot, and it is there no longer; undefined where there was nothing. */
export async function takeOver(slot: string): Promise<unknown> {
  const { [slot]: value } = await area().get(slot);
  if (value !== undefined) await area().remove(slot);
  return value;
}

/** Calls back whenever something is left in a slot. Returns what stops it. */
export function watchSlot(slot: string, onLeft: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[slot]?.newValue !== undefined) onLeft();
  };
  area().onChanged.addListener(listener);
  return () => area().onChanged.removeListener(listener);
}
