import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimSetBytes, sizeProblems } from "#cli/claim-set-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "claim-set-bytes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what a page loads to be matched is the facts and the lexicon of its language", () => {
  for (const name of ["facts", "evidence", "lexicon.en", "lexicon.nl", "texts.en"])
    writeFileSync(join(folder, `${name}.bin`), Buffer.alloc(name.length * 1_000, name));
  const { compiled, gzip, toMatch } = claimSetBytes(folder, ["en", "nl"]);
  expect(compiled).toBe(41_000);
  expect(Object.keys(toMatch)).toEqual(["en", "nl"]);
  for (const bytes of Object.values(toMatch)) expect(bytes).toBeLessThan(gzip);
});

test("a language that is too much to load is named", () => {
  const bytes = { compiled: 9, gzip: 9, toMatch: { en: 600_000, nl: 600_001 } };
  expect(sizeProblems(bytes)).toEqual([expect.stringContaining('"nl" loads takes 600001 bytes')]);
});
