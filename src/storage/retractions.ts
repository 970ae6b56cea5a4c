import { openRetractionIndex, type RetractionIndex, withCore } from "#citations/retractions/retraction-index.ts";
import { packageFile } from "./package-file.ts";
import { type RetractionChoice, readRetractionChoice, writeRetractionChoice } from "./retraction-choice.ts";
import { dropIndex, keepIndex, keptIndex } from "./retraction-store.ts";

/** A whole database has some 600 kB; what is larger is none. */
const MAX_BYTES = 20 * 1024 * 1024;
const WEEK_MS = 7 * 86_400_000;

/** What the index in use is, where it came from, and what the reader chose about it. */
export type RetractionData = Pick<RetractionIndex, "works" | "date" | "complete"> &
  RetractionChoice & {
    /** The reader's own; null where the one that ships is used. */
    own: { from: string; on: string } | null;
  };

type Opened = { index: RetractionIndex; own: RetractionData["own"] };

/** Opened once in a worker's life, and again after a change. */
let opened: Promise<Opened> | null = null;

/** The index of retracted works that the reader had fetched, else the one that ships: the complete one, or the core list alone. */
export async function retractions(): Promise<RetractionIndex> {
  return (await current()).index;
}

export async function retractionData(): Promise<RetractionData> {
  const [{ index, own }, choice] = await Promise.all([current(), readRetractionChoice()]);
  const { works, date, complete } = index;
  return { works, date, complete, own, ...choice };
}

/**
 * Fetches an index and uses it from now on; what is the matter where that could not be done, and then the one before stays.
 * Nothing is sent along: no cookies, no referrer.
 */
export async function updateRetractions(address: string, now: Date): Promise<string | null> {
  const problem = await fetchIndex(address, now).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  await writeRetractionChoice({ ...(await readRetractionChoice()), address, tried: now.toISOString(), problem });
  opened = null;
  return problem;
}

/** Updates where the reader wants that weekly and a week has gone by since the last try. */
export async function updateWhenDue(now: Date): Promise<void> {
  const { weekly, address, tried } = await readRetractionChoice();
  if (weekly && address !== "" && now.getTime() - Date.parse(tried ?? "1970-01-01") > WEEK_MS)
    await updateRetractions(address, now);
}

/** Goes back to what ships. */
export async function forgetRetractions(): Promise<void> {
  await dropIndex();
  opened = null;
}

async function fetchIndex(address: string, now: Date): Promise<void> {
  const request = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" } as const;
  const response = await fetch(address, request).catch((error: unknown) => {
    // Browsers do not say which of the two it is.
    throw new Error("the server was not reached, or does not let others read the file", { cause: error });
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MAX_BYTES) throw new Error(`the file has ${bytes.length} bytes, more than any such index`);
  const index = openRetractionIndex(bytes);
  const before = await retractions();
  // Half a database looks like a whole one; that of tomorrow has more works than that of today.
  if (before.complete && (!index.complete || index.works < before.works / 2))
    throw new Error(`it has ${index.works} works, and the one in use has ${before.works}`);
  await keepIndex({ bytes, from: address, on: now.toISOString() });
}

function current(): Promise<Opened> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<Opened> {
  const core = openRetractionIndex(await packageFile("retractions/core.bin"));
  const kept = await keptIndex();
  if (kept) {
    try {
      const index = withCore(openRetractionIndex(kept.bytes), core);
      return { index, own: { from: kept.from, on: kept.on } };
    } catch (error) {
      // What a later version of the extension cannot read is fetched again; what ships serves meanwhile.
      console.error("Claimscope's own retraction data could not be opened:", error);
    }
  }
  if (!import.meta.env.CLAIMSCOPE_FULL_RETRACTIONS) return { index: core, own: null };
  return { index: withCore(openRetractionIndex(await packageFile("retractions/full.bin")), core), own: null };
}
