import { describe, expect, test } from "vitest";
import { parseArguments, UsageError } from "#cli/arguments.ts";

describe("parseArguments", () => {
  test("takes a file and answers as text when nothing else is asked", () => {
    expect(parseArguments(["page.html"])).toEqual({
      kind: "article",
      file: "page.html",
      format: "text",
      url: null,
      language: null,
      failOn: [],
      explain: false,
      packs: true,
    });
  });

  test("takes every option of an article", () => {
    const args = [
      "-",
      "--url",
      "https://example.org/a",
      "--language",
      "nl",
      "--format",
      "json",
      "--fail-on",
      "refuted,retracted",
      "--explain",
      "--no-packs",
    ];
    expect(parseArguments(args)).toEqual({
      kind: "article",
      file: "-",
      format: "json",
      url: "https://example.org/a",
      language: "nl",
      failOn: ["refuted", "retracted"],
      explain: true,
      packs: false,
    });
  });

  test("takes sentences and DOIs", () => {
    expect(parseArguments(["--sentences", "-"])).toMatchObject({ kind: "sentences", file: "-" });
    expect(parseArguments(["--dois", "list.txt"])).toMatchObject({ kind: "dois", file: "list.txt" });
  });

  test.each([
    ["no file", [], "usage:"],
    ["two files", ["a.html", "b.html"], "usage:"],
    ["an option that it does not know", ["--colour", "a.html"], "--colour"],
    ["an option without its value", ["a.html", "--url"], "--url"],
    ["a format that it does not know", ["a.html", "--format", "pdf"], "text, json, sarif"],
    ["a language that is none", ["a.html", "--language", "dutch"], '"dutch"'],
    ["a verdict that it does not know", ["a.html", "--fail-on", "refuted,wrong"], '"wrong"'],
  ])("refuses %s and says why in one line", (_, args, reason) => {
    const parse = () => parseArguments(args);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(reason);
    expect(parse).not.toThrow(/\n/);
  });
});
