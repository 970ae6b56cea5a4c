import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runScript } from "./run-script.ts";

// Each starts a process of its own, which takes a while on a busy machine.
const TIMEOUT = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), "claimscope-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SAMPLE = "assets/sample/article.en.html";
const check = (args: readonly string[], input?: string) => runScript("src/cli/check.ts", args, input);

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe("check FILE", TIMEOUT, () => {
  test("says what was found in words and exits 0", () => {
    const { status, stdout, stderr } = check([SAMPLE]);
    expect(status).toBe(0);
    expect(stdout).toContain("health claims checked");
    expect(stderr).toBe("");
  });

  test("writes nothing but JSON where JSON is asked for", () => {
    const { status, stdout } = check([SAMPLE, "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ language: "en", claims: expect.any(Array) });
  });

  test("writes SARIF where SARIF is asked for", () => {
    expect(JSON.parse(check([SAMPLE, "--format", "sarif"]).stdout)).toMatchObject({ version: "2.1.0" });
  });

  test("reads standard input", () => {
    const { status, stdout } = check(
      ["-", "--format", "json", "--url", "https://example.org/a"],
      "<h1>Nothing</h1><p>Water is wet.</p>",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ url: "https://example.org/a", claims: [] });
  });

  test("exits 1 where something named by --fail-on was found, and 0 where not", () => {
    const { claims } = JSON.parse(check([SAMPLE, "--format", "json"]).stdout) as {
      claims: { verdict: string | null }[];
    };
    const found = claims.find(({ verdict }) => verdict !== null)?.verdict;
    expect(found).toBeTypeOf("string");
    expect(check([SAMPLE, "--fail-on", `${found},retracted`]).status).toBe(1);
    expect(check([SAMPLE, "--fail-on", "expression-of-concern"]).status).toBe(0);
  });

  test.each([
    ["a login page", "<title>Sign in</title><form><input><input type=password></form>"],
    ["invalid HTML", "<p><table><b></p><div <<< &&& </span><!-- <script>"],
    ["a page without text", "<html><body><img></body></html>"],
  ])("gives empty lists for %s and exits 0", (name, html) => {
    const { status, stdout } = check([fileOf(`${name}.html`, html), "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sentences: 0, claims: [], details: [], markers: [], references: [] });
  });

  test("reads a page of 10 MB", () => {
    const paragraph = `<p>${"Vitamin C does not prevent colds in most people, and the village is quiet in winter. ".repeat(20)}</p>`;
    const page = `<html lang="en"><article><h1>A long page</h1>${paragraph.repeat(Math.ceil(10_000_000 / paragraph.length))}</article></html>`;
    const { status, stdout } = check([fileOf("long.html", page), "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).sentences).toBeGreaterThan(1_000);
  });

  test.each([
    ["a missing file", () => [join(folder, "missing.html")]],
    ["a folder", () => [folder]],
    ["an empty file", () => [fileOf("empty.html", "")]],
    ["a binary file", () => [fileOf("binary.html", Uint8Array.of(0, 255, 254, 0, 1, 2))]],
    ["no file", () => []],
    ["an unknown option", () => ["--no-such-option"]],
    ["an unknown format", () => [SAMPLE, "--format", "pdf"]],
    ["an unknown verdict", () => [SAMPLE, "--fail-on", "wrong"]],
    ["a missing list of sentences", () => ["--sentences", join(folder, "missing.ndjson")]],
  ])("exits 2 for %s, with one line that says why", (_, args) => {
    const { status, stdout, stderr } = check(args());
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe("check --sentences", TIMEOUT, () => {
  test("answers each line in order, a bad one with its error", () => {
    const input = [
      '{"id":"a","language":"en","text":"Smoking causes lung cancer."}',
      "not json",
      "",
      '{"id":"c","text":42}',
      '{"id":"d","language":"nl","text":"Roken veroorzaakt longkanker."}',
    ];
    const { status, stdout } = check(["--sentences", "-"], input.join("\r\n"));
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(["a", null, "c", "d"]);
    expect(answers.map(({ error }) => error !== undefined)).toEqual([false, true, true, false]);
    expect([answers[0], answers[3]].map(({ claims }) => claims[0]?.verdict)).toEqual(["supported", "supported"]);
  });
});

describe("check --dois", TIMEOUT, () => {
  test("answers each line with its DOI and a status", () => {
    const { status, stdout } = check(["--dois", "-"], "10.5555/imaginary.2024.17\nhttps://doi.org/10.5555/b\n");
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { doi: "10.5555/imaginary.2024.17", status: null },
      { doi: "10.5555/b", status: null },
    ]);
  });
});

describe("claims", TIMEOUT, () => {
  const claims = (...args: string[]) => runScript("src/cli/claims.ts", args);

  test("stats --json counts what the set holds", () => {
    const stats = JSON.parse(claims("stats", "--json").stdout);
    for (const key of ["claims", "concepts", "evidence", "verified"]) expect(stats[key]).toBeGreaterThan(0);
    expect(stats.verified).toBe(stats.evidence);
    expect(Object.values<number>(stats.topics).reduce((sum, count) => sum + count, 0)).toBe(stats.claims);
    for (const language of ["en", "nl"]) expect(stats.languages[language]).toMatchObject({ statements: stats.claims });
    expect(stats.bytes.gzip).toBeLessThan(stats.bytes.compiled);
    expect(stats.bytes.toMatch.en).toBeLessThan(stats.bytes.gzip);
  });

  test("stats says the same to people", () => {
    expect(claims("stats").stdout).toMatch(/\d+ claims, \d+ concepts/);
  });

  test("exits 2 for a command that it does not know", () => {
    expect(claims("dance")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("usage:") });
  });
});
