import { Begun } from "#report/begun.ts";
import { durableShelf, memoryShelf, type Shelf } from "./shelf.ts";

/** So many are kept at most; then the ones that were not touched for longest give way, those of the same site first. */
const MOST = 200;
/** So many of one site: whatever goes on there, the drafts of the others stay. */
const MOST_OF_SITE = 40;

const shelves = { onDevice: durableShelf("begun-reports"), inMemory: memoryShelf("begun") };

/** Keeps what has been written so far. */
export async function keepBegun(begun: Begun, isPrivate: boolean): Promise<void> {
  const shelf = isPrivate ? shelves.inMemory : shelves.onDevice;
  await shelf.set(begun.id, begun);
  const all = await listIn(shelf);
  const here = all.filter(({ draft }) => siteOf(draft.source) === siteOf(begun.draft.source));
  const tooMany = new Set([...here.slice(MOST_OF_SITE), ...all.slice(MOST)]);
  for (const { id } of tooMany) await shelf.remove(id);
}

/** What was begun and not saved, last written first. Of private windows only where the asker is in one. */
export async function listBegun(isPrivate: boolean): Promise<Begun[]> {
  return listIn(isPrivate ? shelves.inMemory : shelves.onDevice);
}

/** Forgets one that was saved, or that the reader does not want any more. */
export async function dropBegun(id: string): Promise<void> {
  await shelves.onDevice.remove(id);
  await shelves.inMemory.remove(id);
}

/** Forgets what private windows have begun. */
export async function forgetPrivateBegun(): Promise<void> {
  for (const [id] of await shelves.inMemory.all()) await shelves.inMemory.remove(id);
}

function siteOf(source: string): string {
  return URL.canParse(source) ? new URL(source).origin : source;
}

/** What a newer or older version wrote otherwise is left where it is, and not offered. */
async function listIn(shelf: Shelf): Promise<Begun[]> {
  const all = (await shelf.all()).flatMap(([, value]) => Begun.safeParse(value).data ?? []);
  return all.sort((a, b) => b.at.localeCompare(a.at));
}
