import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { UsageError } from "#cli/arguments.ts";
import { readInput } from "#cli/read-input.ts";

const folder = mkdtempSync(join(tmpdir(), "claimscope-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, "input.html");
  writeFileSync(file, content);
  return file;
}

describe("readInput", () => {
  test("reads UTF-8, with or without a byte order mark", () => {
    expect(readInput(fileOf("één"))).toBe("één");
    expect(readInput(fileOf("\ufeffeen"))).toBe("een");
  });

  test.each(["utf16le", "utf16be"])("reads %s with its byte order mark", (encoding) => {
    const bytes = Buffer.from("\ufeffeen", "utf16le");
    expect(readInput(fileOf(encoding === "utf16le" ? bytes : bytes.swap16()))).toBe("een");
  });

  test.each([
    ["a file of nothing", () => fileOf(""), "is empty"],
    ["a file of space", () => fileOf(" \n\t"), "is empty"],
    ["a binary file", () => fileOf(Uint8Array.of(0x25, 0x50, 0, 1, 2, 3)), "is no text file"],
    ["a file that is not there", () => join(folder, "missing.html"), "there is no file"],
    ["a folder", () => folder, "is a folder"],
  ])("refuses %s and names it", (_, makeFile, reason) => {
    const file = makeFile();
    expect(() => readInput(file)).toThrow(UsageError);
    expect(() => readInput(file)).toThrow(reason);
    expect(() => readInput(file)).toThrow(file);
  });

  test("reads bytes that are no UTF-8 as far as they can be read", () => {
    expect(readInput(fileOf(Uint8Array.of(0x61, 0xe9, 0x62)))).toBe("a\ufffdb");
  });
});
