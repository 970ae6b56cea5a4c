import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
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

  const page = (head: string) =>
    Buffer.concat([Buffer.from(`<html><head>${head}<title>`), Buffer.of(0x93, 0xe9, 0x94), Buffer.from("</title>")]);
  test.each([
    ["a charset", '<meta charset="windows-1252">'],
    ["a charset without quotation marks, in capitals", "<META CHARSET=ISO-8859-1>"],
    ["an http-equiv", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />'],
    ["a charset behind one in a comment", "<!-- <meta charset=utf-8> --><meta charset=latin1>"],
  ])("reads a page in the encoding that it declares by %s", (_, head) => {
    expect(readInput(fileOf(page(head)))).toContain("<title>“é”</title>");
  });

  test.each([
    ["of a name that nobody knows", '<meta charset="klingon">'],
    ["that its own bytes contradict", '<meta charset="utf-16">'],
    ["that comes too late", `${" ".repeat(1024)}<meta charset="windows-1252">`],
  ])("reads a page as UTF-8 in spite of an encoding %s", (_, head) => {
    expect(readInput(fileOf(`<head>${head}<title>één</title>`))).toContain("één");
  });

  test("believes a byte order mark more than what the page declares", () => {
    expect(readInput(fileOf('\ufeff<meta charset="windows-1252">één'))).toContain("één");
  });

  test("reads a page with a stray control character", () => {
    expect(readInput(fileOf("<p>Nets are mended\0 at night, and boats by day.</p>"))).toContain("boats by day");
  });

  test.each([
    ["a file of nothing", () => fileOf(""), "is empty"],
    ["a file of space", () => fileOf(" \n\t"), "is empty"],
    ["a binary file", () => fileOf(Uint8Array.of(0x25, 0x50, 0, 1, 2, 3)), "is no text file"],
    ["a short binary file", () => fileOf(Uint8Array.of(0, 0xff, 0xfe, 0, 1, 2, 3)), "is no text file"],
    ["UTF-16 without a mark", () => fileOf(Buffer.from("<p>een</p>", "utf16le")), "is no text file"],
    [
      "packed data",
      () => fileOf(deflateSync(Buffer.from(String(Array.from({ length: 999 }, (_, index) => Math.sqrt(index)))))),
      "is no text file",
    ],
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
