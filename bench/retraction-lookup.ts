import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openRetractionIndex } from "#citations/retractions/retraction-index.ts";
import { type WorkNotice, writeIndex } from "#citations/retractions/write-index.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

const TABLE = join(import.meta.dirname, "..", "..", "shared", "data", "retractions.tsv");
const RETRACTED = { status: "retracted", date: null, reason: null } as const;

/** DOIs of a real table where it lies beside the project, else as many made-up ones. */
function listedDois(): string[] {
  if (!existsSync(TABLE)) return Array.from({ length: 57_000 }, (_, number) => `10.1000/made.up.${number}`);
  const lines = readFileSync(TABLE, "utf8").trim().split("\n").slice(1);
  const dois = lines.map((line) => line.slice(0, line.indexOf("\t"))).filter((doi) => doi.startsWith("10."));
  return [...new Map(dois.map((doi) => [doi.toLowerCase(), doi])).values()];
}

/** Asking the index about 1,000 listed and 1,000 other DOIs, against a `Map` from DOI to notice. */
export function retractionLookup(): Figures {
  const dois = listedDois();
  const notices = dois.map((doi): WorkNotice => ({ doi, pmid: null, notice: RETRACTED }));
  const bytes = writeIndex(notices, { date: null, complete: true });
  const index = openRetractionIndex(bytes);
  const map = new Map(dois.map((doi) => [doi.toLowerCase(), RETRACTED]));
  const step = Math.floor(dois.length / 1_000);
  const asked = Array.from({ length: 1_000 }, (_, number) => [
    dois[number * step] ?? "",
    `10.2000/other.${number}`,
  ]).flat();
  const times = sideBySide(
    () => asked.filter((doi) => index.byDoi(doi)).length,
    () => asked.filter((doi) => map.get(doi.toLowerCase())).length,
  );
  const each = (bytes.length / dois.length).toFixed(1);
  return figuresOf(
    times,
    "ms",
    `2,000 DOIs asked of an index of ${dois.length} works, ${each} bytes a work (1 ms is 0.5 µs a DOI); a Map of the same`,
  );
}
