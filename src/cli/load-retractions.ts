import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openRetractionIndex, type RetractionIndex, withCore } from "#citations/retractions/retraction-index.ts";

const compiled = join(import.meta.dirname, "..", "..", ".output", "retractions");
/** The index that `npm run data:retractions` made. */
export const FULL_INDEX = join(compiled, "full.bin");
/** The core list of the project, compiled. */
const CORE_INDEX = join(compiled, "core.bin");

/** The complete index of retractions where there is one, else the core list that is part of the project. */
export function loadRetractions(): RetractionIndex {
  const core = openRetractionIndex(readFileSync(CORE_INDEX));
  return existsSync(FULL_INDEX) ? withCore(openRetractionIndex(readFileSync(FULL_INDEX)), core) : core;
}
