import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** In unit tests `browser` is wxt's in-memory stand-in for the extension APIs; `fakeBrowser.reset()` empties it. */
const FAKE_BROWSER = fileURLToPath(new URL("node_modules/wxt/dist/virtual/mock-browser.mjs", import.meta.url));

export default defineConfig({
  resolve: { alias: { "wxt/browser": FAKE_BROWSER } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**"],
          server: { deps: { inline: ["wxt"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Two browsers at once starve each other, and a start alone can take ten seconds on a slow machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Timers in a tab behind another run once a second at most.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
