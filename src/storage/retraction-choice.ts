import { browser } from "wxt/browser";
import * as z from "zod/mini";

const RetractionChoice = z.object({
  /** Where to fetch an index; empty where the reader gave none. */
  address: z.string().check(z.maxLength(2_000)),
  weekly: z.boolean(),
  /** When that was tried last, and what went wrong; null where nothing did. */
  tried: z.nullable(z.string()),
  problem: z.nullable(z.string()),
});
export type RetractionChoice = z.infer<typeof RetractionChoice>;

const KEY = "retractions";
const NONE: RetractionChoice = { address: "", weekly: false, tried: null, problem: null };

/** What the reader chose about retraction data; nothing is fetched where nothing, or nothing readable, is stored. */
export async function readRetractionChoice(): Promise<RetractionChoice> {
  const stored = await browser.storage.local.get(KEY);
  const read = RetractionChoice.safeParse(stored[KEY]);
  return read.success ? read.data : NONE;
}

export async function writeRetractionChoice(choice: RetractionChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice });
}
