// Long runs in which everything breaks. Reports from a real browser to a stand-in for an annotation server and to the editors' inbox, on
// both its databases; then an inbox that is killed 20 times under load and gets 10,000 hostile requests.
// And 40 generated pages that are edited while they are read and marked, 200 times each.
// npm run test:soak -- [--reports 500] [--browser chrome|firefox] [--part server|embedded|postgres|kills|anchors] [--edits 200] [--seed 1]
// Closes with `N passed, N failed`.
import { parseArgs } from "node:util";
import { soakAnchors } from "../test/e2e/anchors/anchor-soak.ts";
import { AnnotationServer } from "../test/e2e/annotation-server.ts";
import { BreakableInbox } from "../test/e2e/breakable-inbox.ts";
import { startSession } from "../test/e2e/browser.ts";
import type { FaultyServer } from "../test/e2e/faulty-server.ts";
import { type SoakResult, soak } from "../test/e2e/outbox-soak.ts";
import { NO_POSTGRES, POSTGRES } from "../test/inbox/postgres-server.ts";
import { BROWSERS, type BrowserName } from "./find-browser.ts";
import { run, say, withProgress } from "./run-step.ts";

const PARTS = ["server", "embedded", "postgres", "kills", "anchors"] as const;
type Receiver = Exclude<(typeof PARTS)[number], "kills" | "anchors">;

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "500" },
    browser: { type: "string" },
    part: { type: "string" },
    edits: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const reports = Number(values.reports);
const [edits, seed] = [Number(values.edits), Number(values.seed)];
const browsers = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
const parts = PARTS.filter((name) => values.part === undefined || name === values.part);
const isCount = [reports, edits, seed].every((count) => Number.isInteger(count) && count >= 1);
if (!isCount || browsers.length === 0 || parts.length === 0) {
  say(
    `usage: npm run test:soak -- [--reports NUMBER] [--browser ${BROWSERS.join("|")}] [--part ${PARTS.join("|")}] [--edits NUMBER] [--seed NUMBER]`,
  );
  process.exit(2);
}

/** Stopping Firefox's background script goes by way of one of its own pages, and takes seconds. */
const KILLS: Record<BrowserName, number> = { chrome: 60, firefox: 15 };
/** In each the inbox is killed as well, and takes its time to start anew. */
const OUTAGES = 12;
const LONG_FORM = { INBOX_KILLS: "20", HOSTILE_REQUESTS: "10000" };

async function soakIn(browser: BrowserName, receiver: Receiver): Promise<boolean> {
  const title = `${browser} to ${receiver}`;
  const { server, remove } = await openReceiver(receiver);
  try {
    return await soakAgainst(server, browser, title);
  } catch (error) {
    say(`${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return false;
  } finally {
    await remove();
  }
}

async function openReceiver(receiver: Receiver): Promise<{ server: FaultyServer; remove: () => Promise<void> }> {
  if (receiver === "server") {
    const server = new AnnotationServer();
    return { server, remove: () => server.stop() };
  }
  const server = await BreakableInbox.create(receiver === "postgres" ? POSTGRES : null);
  return { server, remove: () => server.remove() };
}

async function soakAgainst(server: FaultyServer, browser: BrowserName, title: string): Promise<boolean> {
  await server.start();
  const session = await startSession(browser);
  const started = Date.now();
  let arrived = 0;
  const onProgress = (count: number) => {
    if (Math.floor(count / 50) > Math.floor(arrived / 50)) say(`${title}: ${count} of ${reports} have arrived`);
    arrived = count;
  };
  try {
    const result = await soak(session, server, { reports, kills: KILLS[browser], outages: OUTAGES, onProgress });
    say(`${title}, ${Math.round((Date.now() - started) / 1_000)} s: ${JSON.stringify(result)}`);
    return isPerfect(result);
  } finally {
    await session.browser.close();
  }
}

function isPerfect({ stored, strays, shown }: SoakResult): boolean {
  return stored === reports && strays.length === 0 && shown["accepted"] === reports && Object.keys(shown).length === 1;
}

/** The inbox's own tests of kills and hostile requests, in their long form. */
async function longForm(): Promise<boolean> {
  const files = ["test/inbox/kill.test.ts", "test/inbox/hostile.test.ts"];
  const ended = await withProgress("kills and hostile requests", () =>
    run("vitest", ["run", "--project", "unit", ...files], LONG_FORM),
  );
  say(ended.output);
  return ended.status === 0;
}

/** Of the sentences that an edit leaves alone, this share stays marked. */
const LEAST_KEPT = 0.95;

async function editPages(browser: BrowserName): Promise<boolean> {
  const session = await startSession(browser);
  try {
    const onPage = (line: string) => say(`${browser}, ${line}`);
    const { wrong, lost, ...totals } = await soakAnchors(session, { edits, seed, onPage });
    for (const line of [...wrong, ...lost, ...session.complaints]) say(line);
    say(`${browser}: ${JSON.stringify({ ...totals, wrong: wrong.length, lost: lost.length })}`);
    return wrong.length + lost.length + session.complaints.length === 0 && totals.leastKept >= LEAST_KEPT;
  } finally {
    await session.browser.close();
  }
}

/** False where it cannot be built; what was said is shown. */
async function build(): Promise<boolean> {
  const { status, output } = await withProgress("building the extension", () =>
    run("node", ["scripts/build.ts", "--with-test-build"]),
  );
  if (status !== 0) say(output);
  return status === 0;
}

if (parts.some((part) => part !== "kills") && !(await build())) process.exit(1);
const passed: boolean[] = [];
let skipped = 0;
for (const part of parts) {
  if (part === "postgres" && POSTGRES === null) {
    say(NO_POSTGRES);
    skipped++;
  } else if (part === "kills") passed.push(await longForm());
  else if (part === "anchors") for (const browser of browsers) passed.push(await editPages(browser));
  else for (const browser of browsers) passed.push(await soakIn(browser, part));
}
const failed = passed.filter((ok) => !ok).length;
console.log(`${passed.length - failed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
