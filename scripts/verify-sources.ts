// npm run zip:verify: unpacks the source package that reviewers get into an empty folder, builds the packages there as they would,
// and compares them with those of `npm run zip`, byte by byte.
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { run, say, withProgress } from "./run-step.ts";

const OUTPUT = ".output";

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** The path without the project's own tools: the folder brings its own. */
function barePath(): string {
  return (process.env.PATH ?? "")
    .split(":")
    .filter((folder) => !folder.endsWith("node_modules/.bin"))
    .join(":");
}

async function step(title: string, command: string, args: readonly string[]): Promise<void> {
  const { status, output } = await withProgress(title, () => run(command, args));
  if (status !== 0) throw new Error(`${title}: failed\n${output}`);
}

async function verify(folder: string): Promise<boolean> {
  const [sources] = globSync(`${OUTPUT}/*-sources.zip`);
  if (sources === undefined) throw new Error("there is no source package; run: npm run zip");
  await step("unpacking the sources", "unzip", ["-q", sources, "-d", folder]);
  await step("building them in an empty folder", "env", [
    `PATH=${barePath()}`,
    "npm",
    "--prefix",
    folder,
    "run",
    "zip",
  ]);
  const packages = globSync(`${OUTPUT}/*.zip`).filter((file) => file !== sources);
  const differing = packages.filter((file) => {
    const rebuilt = join(folder, OUTPUT, basename(file));
    return !existsSync(rebuilt) || sha256(rebuilt) !== sha256(file);
  });
  for (const file of packages)
    console.log(`${sha256(file)}  ${basename(file)}${differing.includes(file) ? "  DIFFERS" : ""}`);
  return differing.length === 0;
}

const folder = mkdtempSync(join(tmpdir(), "claimscope-sources-"));
try {
  process.exitCode = (await verify(folder)) ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
