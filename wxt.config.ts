import { existsSync, globSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { makersDestination } from "./src/report/makers-destination.ts";

/** Written by scripts/compile-claims.ts before a build; the background fetches it from the package. */
const CLAIM_SET = resolve(".output/claim-set");
/** The core list of retracted works, compiled like the claim set, and the complete index where `npm run data:retractions` made one. */
const RETRACTIONS = resolve(".output/retractions");
/** Where whoever builds this wants reports on its verdicts; checked here, so that no build ships with one that cannot work. */
const MAKERS_ADDRESS = process.env["CLAIMSCOPE_MAKERS"] ?? "";
makersDestination(MAKERS_ADDRESS);
const HAS_FULL_RETRACTIONS = existsSync(`${RETRACTIONS}/full.bin`);

/**
 * Takes out the branch of Preact that writes `innerHTML`: nothing here uses `dangerouslySetInnerHTML`, and the stores' reviewers
 * (and `web-ext lint`) rightly ask about every such assignment. Fails the build when Preact's code no longer looks as expected.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: "claimscope:without-inner-html",
    enforce: "pre",
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs/.test(id)) return null;
      const stripped = code.replace(/\(\w\.innerHTML=\w\.__html\)/, "void 0");
      if (stripped === code)
        throw new Error(`no innerHTML branch found in ${id}; look at how this version of Preact writes it`);
      return { code: stripped, map: null };
    },
  };
}

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/i18n/module", "@wxt-dev/webextension-polyfill"],
  i18n: { localesDir: resolve("assets/locales") },
  // Every file that ships is named in the hook below, so there is no folder that is copied as it is.
  publicDir: "assets/public",
  vite: ({ mode }) => ({
    plugins: [withoutInnerHtml()],
    resolve: { alias: { "wxt/utils/content-script-context": resolve("src/page/no-context.ts") } },
    // A tenth of a kilobyte counts in what goes into every page; Terser finds what the bundler leaves.
    build: { sourcemap: false, minify: "terser", terserOptions: { ecma: 2020, compress: { passes: 3 } } },
    // A build for tests keeps its shadow root open, so that a test can look inside; what ships keeps it closed.
    define: {
      "import.meta.env.CLAIMSCOPE_TEST": JSON.stringify(mode === "test"),
      "import.meta.env.CLAIMSCOPE_MAKERS": JSON.stringify(MAKERS_ADDRESS),
      "import.meta.env.CLAIMSCOPE_FULL_RETRACTIONS": JSON.stringify(HAS_FULL_RETRACTIONS),
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: "Claimscope",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    // `alarms`: reports that wait are tried again. `unlimitedStorage`: no browser clears them away when the disk runs low.
    permissions: ["activeTab", "scripting", "storage", "contextMenus", "alarms", "unlimitedStorage"],
    // Beside the keys in the page, for those who want others. Keys that editors in web pages use are left to them; browsers let no
    // extension take Enter, and Firefox for Android knows no shortcuts.
    commands: {
      "check-selection": { suggested_key: { default: "Alt+Shift+C" }, description: "__MSG_menuCheck__" },
      "next-finding": { suggested_key: { default: "Alt+Shift+PageDown" }, description: "__MSG_commandNext__" },
      "previous-finding": { suggested_key: { default: "Alt+Shift+PageUp" }, description: "__MSG_commandPrevious__" },
    },
    // Asked for one host at a time, when the reader sends a report there. A test cannot answer that question.
    optional_host_permissions: ["https://*/*", "http://localhost/*"],
    ...(mode === "test" && { host_permissions: ["http://localhost/*"] }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "claimscope@extension",
          strict_min_version: "142.0",
          data_collection_permissions: {
            required: ["none"],
            // Of a report, asked before the first one leaves: its page, the passage, and the name where the reader adds one.
            optional: ["browsingActivity", "websiteContent", "personallyIdentifyingInfo"],
          },
        },
      },
    }),
    // Without this any other extension may send messages here; none is answered either way. Firefox knows no such key.
    ...(browser === "chrome" && { externally_connectable: { ids: [] } }),
    // What an institution can fix by policy (docs/institutions.md). Firefox wants no schema, and its lint objects to one.
    ...(browser === "chrome" && { storage: { managed_schema: "managed-schema.json" } }),
    // `checkVisibility` with its later names; the CSS Custom Highlight API is older.
    ...(browser === "chrome" && { minimum_chrome_version: "121" }),
  }),
  hooks: {
    "build:publicAssets": (_wxt, files) => {
      for (const icon of globSync("assets/icons/*.png")) {
        files.push({ absoluteSrc: resolve(icon), relativeDest: `icons/${basename(icon)}` });
      }
      files.push({ absoluteSrc: resolve("assets/schemas/managed.json"), relativeDest: "managed-schema.json" });
      for (const part of globSync(`${CLAIM_SET}/*.bin`)) {
        files.push({ absoluteSrc: part, relativeDest: `claim-set/${basename(part)}` });
      }
      for (const name of ["core", ...(HAS_FULL_RETRACTIONS ? ["full"] : [])]) {
        files.push({ absoluteSrc: `${RETRACTIONS}/${name}.bin`, relativeDest: `retractions/${name}.bin` });
      }
    },
  },
});
