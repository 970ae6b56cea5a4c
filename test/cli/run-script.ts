import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** No claim packs: those of whoever runs the tests are none of their business. */
const NO_PACKS = join(root, ".output", "no-packs");

/** Runs one of the project's scripts to its end, as its npm script does. `packs` is the folder of claim packs. */
export function runScript(
  script: string,
  args: readonly string[],
  input = "",
  packs = NO_PACKS,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    input,
    env: { ...process.env, CLAIMSCOPE_PACKS: packs },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
