// Builds the extension for both browsers into .output/; --zip makes the packages for the stores, --with-test-build adds the
// builds that end-to-end tests drive.
import { build, zip } from "wxt";
import type { BuildMode } from "./build-folder.ts";
import { BROWSERS } from "./find-browser.ts";

/** Builds the extension for Chrome and Firefox. Throws what wxt throws where a source does not compile. */
async function buildExtension(mode: BuildMode): Promise<void> {
  for (const browser of BROWSERS) await build({ browser, mode, manifestVersion: 3 });
}

if (import.meta.main) {
  if (process.argv.includes("--zip")) for (const browser of BROWSERS) await zip({ browser, manifestVersion: 3 });
  else await buildExtension("production");
  if (process.argv.includes("--with-test-build")) await buildExtension("test");
}
