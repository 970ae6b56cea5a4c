import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { doiKey } from "#citations/retractions/fingerprint.ts";
import type { NoticeStatus } from "#citations/retractions/notice.ts";
import { noticeReason } from "#citations/retractions/notice-reason.ts";
import type { WorkNotice } from "#citations/retractions/write-index.ts";
import { UsageError } from "./arguments.ts";

/** Notices as the Retraction Watch database names them, in lower case. */
const NATURES: Readonly<Record<string, NoticeStatus>> = {
  retraction: "retracted",
  "expression of concern": "expression-of-concern",
  correction: "corrected",
  reinstatement: "reinstated",
};
/** Columns of the database's own file that are read; it has others. */
const COLUMNS = ["OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "RetractionDate", "Reason"];
/** Columns of the short table. */
const SHORT_COLUMNS = ["doi", "nature"];
/** What both files write for an identifier that is not known. */
const UNKNOWN = /^(?:unavailable|0|n\/?a|)$/i;
const PROGRESS_ROWS = 10_000;

type Row = Record<string, string>;

/**
 * Reads notices from the Retraction Watch database: the CSV file as Crossref distributes it, or a table of DOI and nature with
 * a tab between. `onProgress` is told how many rows were read, now and then.
 * @throws UsageError where it is neither, was cut short, or holds what it never held before
 */
export async function readNotices(source: Readable, onProgress: (rows: number) => void): Promise<WorkNotice[]> {
  const notices: WorkNotice[] = [];
  let row = 0;
  try {
    for await (const record of rowsOf(await withFirstLine(source))) {
      row++;
      notices.push(...noticesOf(record, row));
      if (row % PROGRESS_ROWS === 0) onProgress(row);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`the file is damaged or was cut short: ${error.message}`);
    throw error;
  }
  if (notices.length === 0) throw new UsageError("the file has no notices");
  return notices;
}

type Begun = { isShort: boolean; text: AsyncGenerator<string> };

/** The text in pieces, the first with a whole line, and which of the two files it is. */
async function withFirstLine(source: Readable): Promise<Begun> {
  const pieces = source.setEncoding("utf8")[Symbol.asyncIterator]() as AsyncIterator<string>;
  let start = "";
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    start += piece.value;
    if (start.includes("\n")) break;
  }
  const header = (start.split(/\r?\n/, 1)[0] ?? "").replace(/^\uFEFF/, "");
  const isShort = header.includes("\t");
  const columns = header.split(isShort ? "\t" : ",").map((name) => name.replace(/^"|"$/g, "").trim());
  const missing = (isShort ? SHORT_COLUMNS : COLUMNS).filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new UsageError(`the file has no column ${missing.join(", ")}; is it the Retraction Watch database?`);
  return { isShort, text: rest(start, pieces) };
}

async function* rest(start: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield start;
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value;
}

async function* rowsOf({ isShort, text }: Begun): AsyncGenerator<Row> {
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim()),
    bom: true,
    skip_empty_lines: true,
    ...(isShort && { delimiter: "\t", quote: null }),
  });
  yield* Readable.from(text).pipe(parser) as AsyncIterable<Row>;
}

/** The notices of one row, one for each nature that it names. */
function noticesOf(record: Row, row: number): WorkNotice[] {
  const doi = known(record["OriginalPaperDOI"] ?? record["doi"]);
  const pmid = known(record["OriginalPaperPubMedID"])?.replace(/\.0$/, "") ?? null;
  if (doi === null && pmid === null) return [];
  const date = isoDate(record["RetractionDate"] ?? "");
  const reason = noticeReason(record["Reason"] ?? "");
  const natures = (record["RetractionNature"] ?? record["nature"] ?? "").split(";");
  return natures.map((nature) => {
    const status = NATURES[nature.trim().toLowerCase()];
    if (!status)
      throw new UsageError(`row ${row} has the nature “${nature.trim()}”, which is none: was the file cut short?`);
    return {
      doi: doi && doiKey(doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "")),
      pmid: pmidOf(pmid),
      notice: { status, date, reason },
    };
  });
}

function known(value: string | undefined): string | null {
  const trimmed = value?.trim() ?? "";
  return UNKNOWN.test(trimmed) ? null : trimmed;
}

function pmidOf(text: string | null): string | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? text : null;
}

/** `11/3/2009 0:00`, month first, or an ISO date; null for anything else. */
function isoDate(text: string): string | null {
  const [, month, day, year] = text.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : text.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
