import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openClaimSet } from "#claims/claim-set.ts";
import { readClaimSources } from "#cli/claim-sources.ts";
import { MINI_ASSETS } from "../fixtures/mini-claim-set.ts";
import { runScript } from "./run-script.ts";

let assets = "";
beforeEach(() => {
  assets = mkdtempSync(join(tmpdir(), "claimscope-assets-"));
  cpSync(MINI_ASSETS, assets, { recursive: true });
});
afterEach(() => rmSync(assets, { recursive: true }));

/** Replaces words of one of the copied files, and gives its path. */
function damage(path: string, words: string, by: string): string {
  const file = join(assets, path);
  const source = readFileSync(file, "utf8");
  expect(source).toContain(words);
  writeFileSync(file, source.replace(words, by));
  return file;
}

const compileClaims = (output: string) => runScript("scripts/compile-claims.ts", [assets, output]);

describe("readClaimSources", () => {
  test("reads every file of a claim set", () => {
    const { claims, evidence, concepts, cues } = readClaimSources(assets);
    expect([claims, evidence, concepts, cues].map((files) => files.length)).toEqual([1, 1, 1, 2]);
  });

  test.each([
    [
      "a claim with an unknown certainty",
      "claims/made-up.yaml",
      "certainty: high",
      "certainty: sure",
      /claims\[0\]\.certainty: .*high/,
    ],
    [
      "a claim with a field that nobody knows",
      "claims/made-up.yaml",
      "certainty: high",
      "certainty: high\n    colour: red",
      /colour/,
    ],
    [
      "evidence that nobody verified",
      "evidence/made-up.yaml",
      'verified: { against: "made up for the tests", on: "2026-11-24" }',
      "",
      /evidence\[0\]\.verified/,
    ],
    [
      "a concept of an unknown type",
      "lexicon/concepts/made-up.yaml",
      "type: drug",
      "type: potion",
      /concepts\[0\]\.type/,
    ],
    ["cue words of an unknown role", "lexicon/cues/en.yaml", "negation:", "negations:", /modality/],
    ["number words of an unknown role", "lexicon/numbers/en.yaml", "  percent:", "  percents:", /words/],
    ["number words for what is no number", "lexicon/numbers/en.yaml", '"12":', '"dozen":', /numerals/],
    ["a finding about an outcome that is no id", "evidence/made-up.yaml", "outcome: lurmia", "outcome: 7", /outcome/],
    ["a file that is no YAML", "claims/made-up.yaml", "claims:", "claims: [}", /line/],
  ])("refuses %s and names the file and the place", (_, path, words, by, place) => {
    const file = damage(path, words, by);
    expect(() => readClaimSources(assets)).toThrow(file);
    expect(() => readClaimSources(assets)).toThrow(place);
  });

  test("refuses a folder that is none", () => {
    expect(() => readClaimSources(join(assets, "nowhere"))).toThrow("nowhere");
  });
});

describe("compile-claims", () => {
  const PARTS = ["evidence.bin", "facts.bin", "lexicon.en.bin", "lexicon.nl.bin", "texts.en.bin", "texts.nl.bin"];

  test("writes the compiled claim set of a folder", () => {
    const output = join(assets, "out");
    expect(compileClaims(output)).toMatchObject({ status: 0, stdout: "" });
    expect(readdirSync(output).sort()).toEqual(PARTS);
    expect(openClaimSet(readFileSync(join(output, "facts.bin")), () => null).claims.size).toBe(13);
  });

  test("removes the parts of a language that is no more, and nothing else", () => {
    const output = join(assets, "out");
    mkdirSync(output);
    for (const name of ["lexicon.tlh.bin", "zebra.bin"]) writeFileSync(join(output, name), "");
    compileClaims(output);
    expect(readdirSync(output).sort()).toEqual([...PARTS, "zebra.bin"]);
  });

  test("exits 1 with file and place where a claim file breaks its schema, and leaves what was there", () => {
    const output = join(assets, "set.json");
    writeFileSync(output, "as it was");
    const file = damage("claims/made-up.yaml", "certainty: high", "certainty: sure");
    const { status, stderr } = compileClaims(output);
    expect(status).toBe(1);
    expect(stderr).toContain(file);
    expect(stderr).toContain("claims[0].certainty");
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readFileSync(output, "utf8")).toBe("as it was");
  });

  test("exits 1 and lists every broken link", () => {
    damage("claims/made-up.yaml", "subject: quint", "subject: squint");
    damage("lexicon/concepts/made-up.yaml", "parents: [braskitis]", "parents: [braskosis]");
    const { status, stderr } = compileClaims(join(assets, "set.json"));
    expect(status).toBe(1);
    expect(stderr).toContain('"squint"');
    expect(stderr).toContain('"braskosis"');
  });
});
