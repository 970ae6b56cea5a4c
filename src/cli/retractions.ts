// npm run -s data:retractions [-- FILE] [--from URL] [--date YYYY-MM-DD]: compiles the Retraction Watch database into the index
// that `check` and the next build use. Everything it says goes to standard error.
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { parseArgs } from "node:util";
import { openRetractionIndex } from "#citations/retractions/retraction-index.ts";
import { type WorkNotice, writeIndex } from "#citations/retractions/write-index.ts";
import { UsageError } from "./arguments.ts";
import { FULL_INDEX } from "./load-retractions.ts";
import { readNotices } from "./read-notices.ts";
import { replaceFile } from "./replace-file.ts";

/** Where Crossref publishes the database, anew each working day. */
const CROSSREF = "https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv";
const USAGE = "usage: npm run -s data:retractions [-- FILE] [--from URL] [--date YYYY-MM-DD]";
/** A server that sends nothing for so long sends nothing more. */
const TIMEOUT_MS = 120_000;

type Request = { file: string | null; from: string; date: string | null };

const say = (message: string) => console.error(`retractions: ${message}`);

function readRequest(args: string[]): Request {
  const { values, positionals } = parseArguments(args);
  const [file = null, ...more] = positionals;
  const date = values.date ?? null;
  if (more.length > 0 || (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date))) throw new UsageError(USAGE);
  return { file, from: values.from ?? CROSSREF, date };
}

function parseArguments(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { from: text, date: text } });
  } catch {
    throw new UsageError(USAGE);
  }
}

/** The database from a file, or over the network; and the day of which it is, where that is known. */
async function open({ file, from, date }: Request): Promise<{ source: Readable; date: string | null }> {
  if (file === null) return { source: await download(from), date: date ?? new Date().toISOString().slice(0, 10) };
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder`);
  return { source: createReadStream(file), date };
}

async function download(address: string): Promise<Readable> {
  if (!URL.canParse(address)) throw new UsageError(`${address} is no address`);
  say(`fetching ${address} …`);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    return Readable.fromWeb(response.body as ReadableStream);
  } catch (error) {
    throw new UsageError(`${address} could not be fetched (${reasonOf(error)}); a file on disk can be named instead`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function newestDate(notices: readonly WorkNotice[]): string | null {
  return notices.reduce<string | null>(
    (newest, { notice: { date } }) => (date && date > (newest ?? "") ? date : newest),
    null,
  );
}

/** How many works the index before had; null where there was none that can be read. */
function worksBefore(): number | null {
  if (!existsSync(FULL_INDEX)) return null;
  try {
    return openRetractionIndex(readFileSync(FULL_INDEX)).works;
  } catch (error) {
    say(`the index before could not be read and is replaced (${reasonOf(error)})`);
    return null;
  }
}

async function run(request: Request): Promise<void> {
  const { source, date } = await open(request);
  const notices = await readNotices(source, (rows) => say(`${rows.toLocaleString("en")} rows …`));
  const bytes = writeIndex(notices, { date: date ?? newestDate(notices), complete: true });
  const { works, date: asOf } = openRetractionIndex(bytes);
  const before = worksBefore();
  mkdirSync(dirname(FULL_INDEX), { recursive: true });
  replaceFile(FULL_INDEX, bytes);
  if (before !== null && works < before)
    say(`note: the index before had ${before.toLocaleString("en")} works, more than this one`);
  const each = (bytes.length / works).toFixed(1);
  say(`${works.toLocaleString("en")} works as of ${asOf ?? "an unknown date"}; ${each} bytes each, in ${FULL_INDEX}`);
}

try {
  await run(readRequest(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(`${error.message}; the data before is kept`);
  process.exitCode = 2;
}
