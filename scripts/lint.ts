// Formatting, lint, types, unused code and dependencies, import arrows, sizes, and the stores' own lint. Silent when all is well.
import { buildFolder } from "./build-folder.ts";
import { run, say } from "./run-step.ts";

type Step = { title: string; command: string; args: readonly string[] };

/** The build comes first: it writes the types that `tsc` reads, and the packages that are measured and linted. */
const BUILD: Step = { title: "build", command: "node", args: ["scripts/build.ts"] };
const STEPS: readonly Step[] = [
  { title: "formatting and lint", command: "biome", args: ["check", "--error-on-warnings", "."] },
  { title: "types", command: "tsc", args: ["--noEmit"] },
  { title: "unused code and dependencies", command: "knip", args: [] },
  { title: "direction of imports", command: "vitest", args: ["run", "test/architecture.test.ts"] },
  { title: "sizes", command: "size-limit", args: [] },
  {
    title: "web-ext lint",
    command: "web-ext",
    args: ["lint", "--warnings-as-errors", "--source-dir", buildFolder("firefox", "production")],
  },
];

async function passes({ title, command, args }: Step): Promise<boolean> {
  const { status, output } = await run(command, args);
  if (status !== 0) say(`${title}: failed\n${output}`);
  return status === 0;
}

const passed = (await passes(BUILD)) && (await Promise.all(STEPS.map(passes))).every(Boolean);
process.exitCode = passed ? 0 : 1;
