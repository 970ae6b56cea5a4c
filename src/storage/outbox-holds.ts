import { browser } from "wxt/browser";
import { Hold } from "#report/hold.ts";
import { inTurn } from "./in-turn.ts";

const KEY = "outbox-holds";

/** The destinations that are left alone for a while, by the address of their container. */
export async function readHolds(): Promise<Map<string, Hold>> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const all = Object.entries(Object(stored) as Record<string, unknown>);
  // A hold that cannot be read holds nothing up.
  return new Map(
    all.flatMap(([to, value]): [string, Hold][] => {
      const hold = Hold.safeParse(value);
      return hold.success ? [[to, hold.data]] : [];
    }),
  );
}

/** Leaves a destination alone, or no longer where `hold` is null. */
export function writeHold(to: string, hold: Hold | null): Promise<void> {
  return inTurn(async () => {
    const holds = await readHolds();
    if (hold) holds.set(to, hold);
    else holds.delete(to);
    await browser.storage.local.set({ [KEY]: Object.fromEntries(holds) });
  });
}
