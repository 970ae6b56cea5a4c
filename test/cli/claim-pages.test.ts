import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimPages } from "#cli/claim-pages.ts";
import { readClaimSources } from "#cli/claim-sources.ts";

const root = join(import.meta.dirname, "..", "..");

test("docs/claims has the claim set as it is: if not, run `npm run -s claims -- pages`", () => {
  const old = [...claimPages(readClaimSources(join(root, "assets")))].filter(([name, page]) => {
    const file = join(root, "docs", "claims", name);
    return !existsSync(file) || readFileSync(file, "utf8") !== page;
  });
  expect(old.map(([name]) => name)).toEqual([]);
});
