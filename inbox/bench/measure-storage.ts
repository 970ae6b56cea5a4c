// How embedded databases keep what they acknowledged when the process is killed: docs/inbox.md has the figures.
// `node inbox/bench/measure-storage.ts [KILLS]`; with the name of an engine and a folder it is the process that is killed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PGlite } from "@electric-sql/pglite";

/** What an engine has to do; `add` ends when the engine says that the row is kept. */
interface Engine {
  add: (row: number, text: string) => Promise<void> | void;
  rows: () => Promise<number[]> | number[];
  close: () => Promise<void> | void;
}

/** About the size of a report. */
const TEXT = "a sentence of a report ".repeat(60);
const TABLE = "CREATE TABLE IF NOT EXISTS kept (row INTEGER PRIMARY KEY, text TEXT NOT NULL)";

const ENGINES: Record<string, (folder: string) => Promise<Engine> | Engine> = {
  pglite: openPglite,
  sqlite: openSqlite,
};

async function openPglite(folder: string): Promise<Engine> {
  const database = await PGlite.create(folder);
  await database.exec(TABLE);
  return {
    add: async (row, text) => void (await database.query("INSERT INTO kept VALUES ($1, $2)", [row, text])),
    rows: async () => (await database.query<{ row: number }>("SELECT row FROM kept")).rows.map(({ row }) => row),
    close: () => database.close(),
  };
}

function openSqlite(folder: string): Engine {
  const database = new DatabaseSync(`${folder}.sqlite`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec(TABLE);
  const insert = database.prepare("INSERT INTO kept VALUES (?, ?)");
  const select = database.prepare("SELECT row FROM kept");
  return {
    add: (row, text) => void insert.run(row, text),
    rows: () => select.all().map(({ row }) => Number(row)),
    close: () => database.close(),
  };
}

/** Adds rows until it is killed; a row is printed when it is kept. */
async function addRows(engine: Engine): Promise<never> {
  const rows = await engine.rows();
  for (let row = Math.max(0, ...rows) + 1; ; row++) {
    await engine.add(row, TEXT);
    writeSync(1, `${row}\n`);
  }
}

/** The rows that a process acknowledged before it was killed, and how long they took. */
function runAndKill(name: string, folder: string): Promise<{ rows: number[]; ms: number }> {
  const child = spawn(process.execPath, [import.meta.filename, name, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  let started = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    if (started === 0) {
      started = performance.now();
      setTimeout(() => child.kill("SIGKILL"), 500 + Math.random() * 1_000);
    }
    printed += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", () =>
      resolve({ rows: printed.split("\n").filter(Boolean).map(Number), ms: performance.now() - started }),
    );
  });
}

async function measure(name: string, kills: number): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "storage-")), "kept");
  const acknowledged = new Set<number>();
  let ms = 0;
  for (let kill = 0; kill < kills; kill++) {
    const ran = await runAndKill(name, folder);
    for (const row of ran.rows) acknowledged.add(row);
    ms += ran.ms;
  }
  const reopening = performance.now();
  const engine = await ENGINES[name]?.(folder);
  const reopened = performance.now() - reopening;
  const kept = new Set(await engine?.rows());
  await engine?.close();
  rmSync(join(folder, ".."), { recursive: true });
  const lost = [...acknowledged].filter((row) => !kept.has(row)).length;
  const perSecond = Math.round(acknowledged.size / (ms / 1_000));
  return `${name}: ${kills} kills, ${acknowledged.size} acknowledged, ${lost} lost, ${perSecond} rows a second, opened again in ${Math.round(reopened)} ms`;
}

const [first = "20", folder] = process.argv.slice(2);
const open = ENGINES[first];
if (open && folder) await addRows(await open(folder));
for (const name of Object.keys(ENGINES)) console.log(await measure(name, Number(first)));
