// Builds the extension for both browsers into .output/; --zip makes the packages for the stores, --with-test-build adds the
// builds that end-to-end tests drive.
import { build, zip } from "wxt";
import type { BuildMode } from "./build-folder.ts";
import { BROWSERS } from "./find-browser.ts";
import { say } from "./run-step.ts";

async function buildExtension(mode: BuildMode): Promise<void> {
  for (const browser of BROWSERS) await build({ browser, mode, manifestVersion: 3 });
}

async function buildAll(options: readonly string[]): Promise<void> {
  if (options.includes("--zip")) for (const browser of BROWSERS) await zip({ browser, manifestVersion: 3 });
  else await buildExtension("production");
  if (options.includes("--with-test-build")) await buildExtension("test");
}

try {
  await buildAll(process.argv.slice(2));
} catch (error) {
  // wxt has already shown where and why; its stack says nothing about this project.
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
