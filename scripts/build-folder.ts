import { resolve } from "node:path";
import type { BrowserName } from "./find-browser.ts";

/**
 * What a build is for: `production` ships; `test` differs only in that its shadow root is open to the tests
 * (`import.meta.env.CLAIMSCOPE_TEST`), and lands in folders of its own, so that it cannot ship by mistake.
 */
export type BuildMode = "production" | "test";

/** The folder of a built extension. */
export function buildFolder(browser: BrowserName, mode: BuildMode): string {
  return resolve(`.output/${browser}-mv3${mode === "test" ? "-test" : ""}`);
}
