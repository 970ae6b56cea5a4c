import { columnOf } from "#binary/columns.ts";
import { writeSections } from "#binary/sections.ts";
import { identifiersIn } from "../identifiers.ts";
import { doiKey, type Place, placeOfDoi, placeOfPmid } from "./fingerprint.ts";
import { decidingNotice, type Notice } from "./notice.ts";
import { datesOf, packReason, packStatus, REASON_BITS } from "./packed-notice.ts";

/** One notice about one work, by what names the work; a work without either cannot be listed. */
export type WorkNotice = { doi: string | null; pmid: string | null; notice: Notice };

/** What an index says of itself. */
export type IndexFacts = {
  /** ISO date up to which notices are in it; null where that is not known. */
  date: string | null;
  /** True where a work that is not listed has no notice; of others nothing is known then. */
  complete: boolean;
};

/** So many works share a bucket, on average at most. */
const BUCKET = 8;
/** Seeds that are tried until no two listed works look alike. */
const SEEDS = 100;

/**
 * Compiles notices into an index, one that {@link file://./retraction-index.ts} opens. Of each work the notice that
 * decides is kept. Throws where no seed keeps all works apart, which no real list brings about.
 */
export function writeIndex(notices: readonly WorkNotice[], { date, complete }: IndexFacts): Uint8Array {
  const byDoi = decided(notices, ({ doi }) => doi && doiKey(doi));
  const byPmid = decided(notices, ({ pmid }) => pmid);
  const onlyByPmid = notices.filter(({ doi, pmid }) => doi === null && pmid !== null);
  const works = byDoi.size + new Set(onlyByPmid.map(({ pmid }) => pmid)).size;
  const dates = datesOf([...byDoi.values(), ...byPmid.values()]);
  const places = new Map(Array.from(dates, (day, place) => [day, place]));
  const { seed, ...dois } = doiColumns(withSpellings(byDoi), places);
  const facts = new TextEncoder().encode(JSON.stringify({ date, complete, works, seed }));
  return writeSections({ retractions: facts, dates, ...dois, ...pmidColumns(byPmid, places) });
}

function decided(notices: readonly WorkNotice[], nameOf: (one: WorkNotice) => string | null): Map<string, Notice> {
  const all = new Map<string, [Notice, ...Notice[]]>();
  for (const one of notices) {
    const name = nameOf(one);
    if (!name) continue;
    const known = all.get(name);
    if (known) known.push(one.notice);
    else all.set(name, [one.notice]);
  }
  return new Map(Array.from(all, ([name, own]) => [name, decidingNotice(own)]));
}

/** Listed DOIs as they stand, and as they are read from a page where that differs (`10.1/a.`), if no other work is called so. */
function withSpellings(byDoi: ReadonlyMap<string, Notice>): Map<string, Notice> {
  const all = new Map(byDoi);
  for (const [doi, notice] of byDoi) {
    const read = identifiersIn(doi).doi;
    if (read !== null && !all.has(doiKey(read))) all.set(doiKey(read), notice);
  }
  return all;
}

type Row = Place & { status: number; reason: number };

function doiColumns(byDoi: ReadonlyMap<string, Notice>, places: ReadonlyMap<number, number>) {
  const bits = Math.max(0, Math.ceil(Math.log2(byDoi.size / BUCKET)));
  for (let seed = 0; seed < SEEDS; seed++) {
    const rows = Array.from(
      byDoi,
      ([doi, notice]): Row => ({
        ...placeOfDoi(doi, seed, bits),
        status: packStatus(notice, places),
        reason: packReason(notice),
      }),
    ).sort((a, b) => a.bucket - b.bucket || a.key - b.key);
    if (rows.some((row, index) => isTwin(row, rows[index - 1]))) continue;
    return {
      seed,
      doiBuckets: bucketStarts(rows, 2 ** bits),
      doiKeys: Uint32Array.from(rows, ({ key, reason }) => ((key << REASON_BITS) | reason) >>> 0),
      doiNotices: Uint16Array.from(rows, ({ status }) => status),
    };
  }
  throw new Error(`${byDoi.size} works cannot be told apart by their fingerprints`);
}

function isTwin(row: Row, before: Row | undefined): boolean {
  return row.bucket === before?.bucket && row.key === before.key;
}

function pmidColumns(byPmid: ReadonlyMap<string, Notice>, places: ReadonlyMap<number, number>) {
  const rows = Array.from(byPmid, ([pmid, notice]): Row & { pmid: number } => ({
    pmid: Number(pmid),
    ...placeOfPmid(pmid),
    status: packStatus(notice, places),
    reason: packReason(notice),
  })).sort((a, b) => a.pmid - b.pmid);
  return {
    pmidBuckets: bucketStarts(rows, (rows.at(-1)?.bucket ?? 0) + 1),
    pmidKeys: Uint16Array.from(rows, ({ key }) => key),
    pmidNotices: Uint16Array.from(rows, ({ status }) => status),
    pmidReasons: Uint8Array.from(rows, ({ reason }) => reason),
  };
}

/** Where each bucket begins among sorted rows, and at the end where the last one stops. */
function bucketStarts(rows: readonly Row[], count: number) {
  const starts = new Array<number>(count + 1).fill(0);
  for (const { bucket } of rows) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < count; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  return columnOf(starts);
}
