import * as z from "zod/mini";
import type { Column } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import { Sections } from "#binary/sections.ts";
import { doiKey, type Place, placeOfDoi, placeOfPmid } from "./fingerprint.ts";
import type { Notice } from "./notice.ts";
import { REASON_BITS, unpackNotice } from "./packed-notice.ts";
import type { IndexFacts } from "./write-index.ts";

/** Works with a notice: retracted, of concern, corrected, reinstated. */
export interface RetractionIndex extends IndexFacts {
  /** How many works are listed. */
  works: number;
  /** The notice that decides about a work, by its DOI in any case; null where it is not listed. */
  byDoi(doi: string): Notice | null;
  /** The same by its PubMed number. */
  byPmid(pmid: string): Notice | null;
}

const Facts = z.object({
  date: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  complete: z.boolean(),
  works: z.int().check(z.gte(0)),
  seed: z.int().check(z.gte(0)),
});

/**
 * Opens an index, which may come from anywhere; but for where its buckets begin nothing is read before it is asked for.
 *
 * A DOI is known by a fingerprint: its bucket (at most 8 works on average) and 27 bits more. A listed DOI is always found: no
 * two listed ones have the same fingerprint. One that is not listed is taken for a listed one with a chance of
 * 8 / 2²⁷, 6 in 100 million. Numbers of PubMed are kept whole and never mistaken.
 * @throws DamagedData where the bytes are no index, or were cut short
 */
export function openRetractionIndex(bytes: Uint8Array): RetractionIndex {
  const sections = new Sections(bytes);
  const { seed, ...facts } = readFacts(sections.bytes("retractions"));
  const dates = sections.column("dates");
  const dois = rowsIn(sections, "doi");
  const pmids = rowsIn(sections, "pmid");
  const reasons = sections.column("pmidReasons");
  if (reasons.length !== pmids.keys.length) throw new DamagedData("rows of its columns are missing");
  const bits = Math.log2(dois.buckets.length - 1);
  if (!Number.isInteger(bits)) throw new DamagedData(`it has ${dois.buckets.length} buckets`);
  return {
    ...facts,
    byDoi(doi) {
      const row = rowOf(dois, placeOfDoi(doiKey(doi), seed, bits), REASON_BITS);
      if (row < 0) return null;
      const reason = (dois.keys[row] as number) & (2 ** REASON_BITS - 1);
      return unpackNotice(dois.notices[row] as number, reason, dates);
    },
    byPmid(pmid) {
      if (!/^\d{1,9}$/.test(pmid)) return null;
      const row = rowOf(pmids, placeOfPmid(pmid), 0);
      return row < 0 ? null : unpackNotice(pmids.notices[row] as number, reasons[row] as number, dates);
    },
  };
}

/** A full index, with what a core list knows beside it: the database gives many works by their DOI alone. */
export function withCore(full: RetractionIndex, core: RetractionIndex): RetractionIndex {
  return {
    ...full,
    byDoi: (doi) => full.byDoi(doi) ?? core.byDoi(doi),
    byPmid: (pmid) => full.byPmid(pmid) ?? core.byPmid(pmid),
  };
}

/** Rows sorted by bucket and key; bucket `b` goes from `buckets[b]` up to `buckets[b + 1]`. */
type Rows = { buckets: Column; keys: Column; notices: Column };

function rowsIn(sections: Sections, name: string): Rows {
  const [buckets, keys, notices] = ["Buckets", "Keys", "Notices"].map((part) => sections.column(name + part)) as [
    Column,
    Column,
    Column,
  ];
  const isSorted = buckets.every((start, bucket) => bucket === 0 || start >= (buckets[bucket - 1] as number));
  if (notices.length !== keys.length || buckets.at(-1) !== keys.length || !isSorted)
    throw new DamagedData("rows of its columns are missing");
  return { buckets, keys, notices };
}

/** The row of a key, which stands above `shift` lower bits; −1 where there is none. */
function rowOf({ buckets, keys }: Rows, { bucket, key }: Place, shift: number): number {
  const end = buckets[bucket + 1] ?? 0;
  for (let row = buckets[bucket] ?? 0; row < end; row++) if ((keys[row] as number) >>> shift === key) return row;
  return -1;
}

function readFacts(bytes: Uint8Array): z.infer<typeof Facts> {
  try {
    return Facts.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new DamagedData(`its description cannot be read (${error instanceof Error ? error.message : error})`);
  }
}
