/** Bits of a fingerprint beside those that name its bucket. */
const KEY_BITS = 27;
/** Lower bits of a PubMed number, its key; the others name its bucket. */
const PMID_BITS = 16;

/** Where a work stands in an index: in which bucket, and by which key in there. */
export type Place = { bucket: number; key: number };

/** The place of a DOI, as {@link doiKey} gives it, among 2 to the power of `bits` buckets. */
export function placeOfDoi(doi: string, seed: number, bits: number): Place {
  const [first, second] = hashes(doi, seed);
  // A shift by 32 is none.
  return { bucket: bits === 0 ? 0 : first >>> (32 - bits), key: second >>> (32 - KEY_BITS) };
}

/** The place of a PubMed number, which bucket and key keep whole. */
export function placeOfPmid(pmid: string): Place {
  return { bucket: Number(pmid) >>> PMID_BITS, key: Number(pmid) & (2 ** PMID_BITS - 1) };
}

/**
 * Two independent numbers of 32 bits for a DOI; another seed gives others. Each is MurmurHash3 (x86, 32 bits; Austin Appleby,
 * in the public domain) over the UTF-16 units of the DOI in lower case.
 */
function hashes(doi: string, seed: number): [first: number, second: number] {
  let first = seed;
  let second = ~seed;
  for (let index = 0; index < doi.length; index++) {
    let unit = Math.imul(doi.charCodeAt(index), 0xcc9e2d51);
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    first = round(first ^ unit);
    second = round(second ^ Math.imul(unit, 0x9e3779b1));
  }
  return [finished(first ^ doi.length), finished(second ^ doi.length)];
}

function round(hash: number): number {
  return (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** As DOIs compare: without regard to case. */
export function doiKey(doi: string): string {
  return doi.trim().toLowerCase();
}
