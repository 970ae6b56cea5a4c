import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRetractionIndex } from "#citations/retractions/retraction-index.ts";
import { writeIndex } from "#citations/retractions/write-index.ts";
import { answerDoi } from "#cli/check-lines.ts";
import { readNotices } from "#cli/read-notices.ts";

const TABLE = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "retractions.tsv");
/** The first of these among the natures of a work decides, as the table has no dates. */
const ORDER = [
  ["Reinstatement", "reinstated"],
  ["Retraction", "retracted"],
  ["Expression of concern", "expression-of-concern"],
  ["Correction", "corrected"],
] as const;

test.skipIf(!existsSync(TABLE))(
  "every work of a whole real table has its status, and no invented one has any",
  async () => {
    const bytes = writeIndex(await readNotices(createReadStream(TABLE), () => undefined), {
      date: null,
      complete: true,
    });
    const index = openRetractionIndex(bytes);
    const natures = new Map<string, string>();
    for (const line of readFileSync(TABLE, "utf8").trim().split("\n").slice(1)) {
      const [doi = "", nature = ""] = line.split("\t");
      // One work stands in it twice, in two spellings; "Unavailable" is no work.
      if (doi.startsWith("10.")) natures.set(doi.toLowerCase(), `${natures.get(doi.toLowerCase()) ?? ""};${nature}`);
    }
    const wrong = [...natures].filter(([doi, nature]) => {
      const due = ORDER.find(([name]) => nature.split(";").includes(name))?.[1];
      return JSON.parse(answerDoi(doi, index)).status !== due;
    });
    expect(wrong).toEqual([]);
    expect(index.works).toBe(natures.size);
    expect(bytes.length / natures.size).toBeLessThan(10);
    const invented = Array.from({ length: 100_000 }, (_, number) => `10.${5000 + (number % 900)}/invented.${number}`);
    expect(invented.filter((doi) => index.byDoi(doi))).toEqual([]);
  },
);
