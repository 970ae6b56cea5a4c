import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a page in one language may cost to match, packed: the worker loads it anew whenever it is started. */
const MOST_TO_MATCH = 600_000;

/** Bytes of the compiled claim set: all parts as they are and packed, and packed what a page in each language needs to be matched. */
export type ClaimSetBytes = { compiled: number; gzip: number; toMatch: Record<string, number> };

/** Weighs the parts in a folder. Throws where the facts or the lexicon of a language are not there. */
export function claimSetBytes(folder: string, languages: readonly string[]): ClaimSetBytes {
  const parts = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const packed = (part: Uint8Array) => gzipSync(part).length;
  const packedPart = (name: string) => packed(readFileSync(join(folder, `${name}.bin`)));
  const facts = packedPart("facts");
  return {
    compiled: parts.reduce((sum, part) => sum + part.length, 0),
    gzip: parts.reduce((sum, part) => sum + packed(part), 0),
    toMatch: Object.fromEntries(languages.map((language) => [language, facts + packedPart(`lexicon.${language}`)])),
  };
}

/** A line for each language in which matching needs more than it may. */
export function sizeProblems({ toMatch }: ClaimSetBytes): string[] {
  return Object.entries(toMatch)
    .filter(([, bytes]) => bytes > MOST_TO_MATCH)
    .map(
      ([language, bytes]) => `what a page in "${language}" loads takes ${bytes} bytes packed, over ${MOST_TO_MATCH}`,
    );
}
