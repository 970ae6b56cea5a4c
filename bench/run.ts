// npm run -s bench -- [--json] [--write] [NAME …]: measures Claimscope against a yardstick, side by side, in this one run.
// Without a NAME everything is measured. --write puts the figures and plots of them into docs/performance.md. Figures go to standard output, everything else to standard error.
import { parseArgs } from "node:util";
import { say } from "../scripts/run-step.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import { formatTable } from "./format-table.ts";
import type { Figures } from "./side-by-side.ts";
import { writeReport } from "./write-report.ts";

const NO_GOOD = 2;
const FAILED = 1;

function namesToRun(named: readonly string[]): string[] {
  const unknown = named.find((name) => !(name in BENCHMARKS));
  if (unknown !== undefined) {
    throw new Error(`no benchmark is called "${unknown}"; there are ${Object.keys(BENCHMARKS).join(", ")}`);
  }
  return named.length > 0 ? [...new Set(named)] : Object.keys(BENCHMARKS);
}

/** Measures one after the other, never two at a time. One that fails is reported and left out; the rest goes on. */
async function measure(names: readonly string[]): Promise<Record<string, Figures>> {
  const measured: Record<string, Figures> = {};
  for (const name of names) {
    say(`measuring ${name} …`);
    try {
      const benchmark = await BENCHMARKS[name]?.();
      if (benchmark) measured[name] = await benchmark();
    } catch (error) {
      say(`${name} failed: ${error instanceof Error ? error.message : error}`);
      process.exitCode = FAILED;
    }
  }
  return measured;
}

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, write: { type: "boolean" } },
    allowPositionals: true,
  });
  const measured = await measure(namesToRun(positionals));
  if (values.write) writeReport(measured, new Date());
  console.log(values.json ? JSON.stringify(measured, null, 2) : formatTable(measured));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = NO_GOOD;
}
