import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { packFolder } from "#cli/pack-folder.ts";
import { runScript } from "./run-script.ts";

// Each starts a process of its own, which takes a while on a busy machine.
const TIMEOUT = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), "claimscope-packs-"));
const packs = join(folder, "packs");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(packs, { recursive: true, force: true }));

const EXAMPLE = "docs/claim-packs/example.json";
const NAME = "Harbour Lamp (made up)";
const pack = (...args: string[]) => runScript("src/cli/claims.ts", ["pack", ...args], "", packs);
const check = (args: string[], input: string) => runScript("src/cli/check.ts", args, input, packs);

function fileOf(change: object): string {
  const file = join(folder, "pack.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(EXAMPLE, "utf8")), ...change }));
  return file;
}

describe("claims pack", TIMEOUT, () => {
  test("adds, lists, updates and removes a pack", () => {
    expect(pack("list").stdout).toBe("");
    expect(pack("add", EXAMPLE)).toMatchObject({ status: 0, stdout: expect.stringContaining(`added: “${NAME}”`) });
    expect(JSON.parse(pack("list", "--json").stdout)).toMatchObject([{ name: NAME, claims: 2, problems: [] }]);
    expect(pack("add", EXAMPLE)).toMatchObject({ status: 1, stderr: expect.stringContaining("use pack update") });
    const updated = pack("update", fileOf({ version: "2.0" }));
    expect(updated).toMatchObject({ status: 0, stdout: expect.stringMatching(/version 1\.0 → 2\.0/) });
    expect(readdirSync(packs)).toEqual([`${NAME}.json`]);
    expect(pack("remove", NAME).status).toBe(0);
    expect(pack("remove", NAME)).toMatchObject({ status: 1, stderr: expect.stringContaining("there is no") });
  });

  test("keeps nothing of a file that is refused, and tells where its problems are", () => {
    const file = fileOf({ publisher: "Claimscope" });
    for (const command of ["add", "check"])
      expect(pack(command, file)).toMatchObject({
        status: 1,
        stdout: "",
        stderr: expect.stringMatching(/^publisher: /),
      });
    expect(pack("list").stdout).toBe("");
  });

  test("says how it is used where it is used otherwise", () => {
    for (const args of [[], ["add"], ["burn", "x"], ["add", "a", "b"]]) expect(pack(...args).status).toBe(2);
    expect(pack("add", "no/such/file").status).toBe(1);
  });
});

describe("check", TIMEOUT, () => {
  const html =
    "<html lang=en><body><article><h1>On lamps</h1><p>Using a harbour lamp prevents insomnia in most adults who try it, as many people say.</p><p>The harbour lamp lowers the risk of insomnia. It was made up for an example and nobody has one, so that no reader is misled by it.</p></article></body></html>";

  test("names the pack beside what it says, in every format, and leaves it out on request", () => {
    pack("add", EXAMPLE);
    const claims = JSON.parse(check(["-", "--format", "json"], html).stdout).claims as {
      pack: { name: string } | null;
    }[];
    expect(claims.filter((claim) => claim.pack?.name === NAME).length).toBeGreaterThan(0);
    expect(check(["-"], html).stdout).toContain(`Says the claim pack “${NAME}” by`);
    expect(check(["-", "--no-packs"], html).stdout).not.toContain("claim pack");
    const line = JSON.stringify({ id: 1, text: "The harbour lamp lowers the risk of insomnia." });
    expect(JSON.parse(check(["--sentences", "-"], line).stdout).claims).toMatchObject([{ pack: { name: NAME } }]);
    expect(JSON.parse(check(["--sentences", "-", "--no-packs"], line).stdout).claims).toEqual([]);
  });

  test("goes on without a pack that no longer fits, and says so", () => {
    pack("add", EXAMPLE);
    writeFileSync(join(packs, "Broken.json"), "{");
    const { status, stderr } = check(["-"], html);
    expect(status).toBe(0);
    expect(stderr).toMatch(/without the claim pack “Broken”/);
    expect(pack("list").stdout).toContain("does not fit");
  });
});

test("packs are kept in the user's configuration", () => {
  expect(packFolder({ CLAIMSCOPE_PACKS: "/a/b" })).toBe("/a/b");
  if (process.platform === "linux") expect(packFolder({ XDG_CONFIG_HOME: "/c" })).toBe("/c/claimscope/packs");
});
