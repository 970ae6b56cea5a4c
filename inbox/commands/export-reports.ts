import { annotationPage } from "#report/annotation.ts";
import { claimReviews } from "#report/claim-review.ts";
import { reportsAsCsv } from "#report/csv.ts";
import type { KeptReport } from "#report/kept-report.ts";
import type { Report } from "#report/report.ts";
import { reasonWord, wordsIn } from "../editors/words.ts";
import { containedReports } from "../storage/container.ts";
import type { InboxReport } from "../storage/kept-report.ts";
import { existingPublisher } from "./publisher-commands.ts";
import type { Command } from "./run-command.ts";

/** A file of more would be read by no spreadsheet; the container has them in pages. */
const MOST = 200_000;

const NO_CONTACTS = { emails: [], pages: [] };

const FORMATS: Readonly<Record<string, (kept: readonly InboxReport[]) => string>> = {
  "json-ld": (kept) => JSON.stringify(annotationPage(reportsIn(kept)), null, 2),
  csv: (kept) => reportsAsCsv(kept.map(asKept)),
  "claim-review": (kept) =>
    JSON.stringify(
      claimReviews(reportsIn(kept), (reason) => reasonWord(wordsIn("en"), reason)),
      null,
      2,
    ),
};

/** `NAME [json-ld|csv|claim-review]` */
export const exportReports: Command = async ([name, format = "json-ld"], database) => {
  const { id } = await existingPublisher(database, name);
  const written = FORMATS[format];
  if (!written) throw new Error(`reports are exported as ${Object.keys(FORMATS).join(", ")}`);
  return written(await containedReports(database, id, { offset: 0, limit: MOST }));
};

function reportsIn(kept: readonly InboxReport[]): Report[] {
  return kept.map(({ report }) => report);
}

/** The table has a column for how far a report has come; here that is what was decided. */
function asKept({ report, state, note, received, changed }: InboxReport): KeptReport {
  const arrived = {
    to: "",
    at: received.toISOString(),
    receipt: { location: null, etag: null },
    note: note || null,
    asked: changed.toISOString(),
  };
  return { report, delivery: { state: state === "new" ? "accepted" : state, ...arrived }, contacts: NO_CONTACTS };
}
