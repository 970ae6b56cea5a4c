// Builds the extension, runs all tests, and closes with `N passed, N failed`. Arguments go to vitest: a file, `-t NAME`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NO_POSTGRES, POSTGRES } from "../test/inbox/postgres-server.ts";
import { run, say, withProgress } from "./run-step.ts";

/** Those that need no browser first: they fail sooner and say more. */
const PROJECTS = ["unit", "e2e"] as const;
const REPORTS = ".output/tests";
/** No run takes a fifth of this; vitest itself cannot end a test that loops without a pause. */
const LONGEST_RUN_MS = 15 * 60_000;

type Tally = { passed: number; failed: number; skipped: number };
/** The part of vitest's JSON report that is read here. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

function vitest(project: string, report: string, args: readonly string[]): Promise<number | null> {
  const options = ["--project", project, "--passWithNoTests", "--reporter=default", "--reporter=json"];
  const child = spawn("vitest", ["run", ...options, `--outputFile.json=${report}`, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const limit = setTimeout(() => {
    say(`stopping the ${project} tests: one of them has not come to an end in ${LONGEST_RUN_MS / 60_000} minutes`);
    child.kill();
  }, LONGEST_RUN_MS);
  return new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).finally(() => clearTimeout(limit));
}

/** A file that cannot even be loaded has no tests in the report, and counts as one that failed. */
function tally(report: Report): Tally {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function runProject(project: string, args: readonly string[]): Promise<Tally> {
  const report = join(REPORTS, `${project}.json`);
  rmSync(report, { force: true });
  const status = await vitest(project, report, args);
  const counted = existsSync(report)
    ? tally(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  // An error outside of any test, such as one thrown after it ended, shows in the exit status alone.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** In processes of their own, so that what a build leaves behind cannot reach the tests. */
async function build(): Promise<boolean> {
  const { status, output } = await withProgress("building the extension for both browsers", () =>
    run("node", ["scripts/build.ts", "--with-test-build"]),
  );
  if (status !== 0) say(`the build failed:\n${output}`);
  return status === 0;
}

/** The closing line that other programs read. */
function closingLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, one) => total + one[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Pages that may lie beside the project; what is tested on them is skipped where they do not. */
const SHARED = "../shared";
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
const tallies: Tally[] = [];
mkdirSync(REPORTS, { recursive: true });
if (!existsSync(SHARED)) say(`${SHARED} is not there: the tests on its pages are skipped`);
if (POSTGRES === null) say(NO_POSTGRES);
if (!(await build())) tallies.push(FAILED);
else for (const project of PROJECTS) tallies.push(await runProject(project, process.argv.slice(2)));
if (tallies.every(({ passed, failed }) => passed + failed === 0)) {
  say("no test was run");
  tallies.push(FAILED);
}
console.log(closingLine(tallies));
process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
