// Sends reports from a real browser to an annotation server while everything breaks, and says whether each arrived once:
// npm run test:soak -- [--reports 500] [--browser chrome|firefox]. Closes with `N passed, N failed`.
import { parseArgs } from "node:util";
import { AnnotationServer } from "../test/e2e/annotation-server.ts";
import { startSession } from "../test/e2e/browser.ts";
import { type SoakResult, soak } from "../test/e2e/outbox-soak.ts";
import { BROWSERS, type BrowserName } from "./find-browser.ts";
import { run, say, withProgress } from "./run-step.ts";

const { values } = parseArgs({
  options: { reports: { type: "string", default: "500" }, browser: { type: "string" } },
});
const reports = Number(values.reports);
const browsers = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
if (!Number.isInteger(reports) || reports < 1 || browsers.length === 0) {
  say("usage: npm run test:soak -- [--reports NUMBER] [--browser chrome|firefox]");
  process.exit(2);
}

/** Stopping Firefox's background script goes by way of one of its own pages, and takes seconds. */
const KILLS: Record<BrowserName, number> = { chrome: 60, firefox: 15 };

async function soakIn(browser: BrowserName): Promise<boolean> {
  const server = new AnnotationServer();
  await server.start();
  const session = await startSession(browser);
  let arrived = 0;
  try {
    const plan = {
      reports,
      kills: KILLS[browser],
      outages: 12,
      onProgress: (count: number) => {
        if (Math.floor(count / 50) > Math.floor(arrived / 50)) say(`${browser}: ${count} of ${reports} have arrived`);
        arrived = count;
      },
    };
    const result = await soak(session, server, plan);
    say(`${browser}: ${JSON.stringify(result)}`);
    return isPerfect(result);
  } catch (error) {
    say(`${browser}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return false;
  } finally {
    await session.browser.close();
    await server.stop();
  }
}

function isPerfect({ stored, strays, shown }: SoakResult): boolean {
  return stored === reports && strays.length === 0 && shown["accepted"] === reports && Object.keys(shown).length === 1;
}

const built = await withProgress("building the extension", () =>
  run("node", ["scripts/build.ts", "--with-test-build"]),
);
if (built.status !== 0) {
  say(built.output);
  process.exit(1);
}
const passed: boolean[] = [];
for (const browser of browsers) passed.push(await soakIn(browser));
console.log(`${passed.filter(Boolean).length} passed, ${passed.filter((ok) => !ok).length} failed`);
process.exitCode = passed.every(Boolean) ? 0 : 1;
