import { describe, expect, test } from "vitest";
import { countSentences, foundSentences } from "#ui/popup/sentence-findings.ts";
import { CLAIM, checkOf, OPEN } from "./sample-check.ts";

const PACK = { name: "Herbs", publisher: "Somebody", version: "1" };
const DIFFERENCE = {
  study: "leaf-2020",
  kind: "name",
  status: "differs",
  found: "Leef",
  expected: "Léaf",
  start: 22,
  end: 26,
} as const;

describe("the sentences in which something was found", () => {
  test("come in the order of the article, each with the words that it was found in", () => {
    expect(foundSentences(checkOf({ claims: [OPEN, CLAIM], details: [DIFFERENCE] }))).toEqual([
      { sentence: 0, kind: "refuted", passage: { start: 0, end: 10 } },
      { sentence: 1, kind: "unknown", passage: { start: 10, end: 20 } },
      { sentence: 2, kind: "differs", passage: { start: 22, end: 26 } },
    ]);
  });

  test("show the gravest of several findings", () => {
    const good = { ...CLAIM, verdict: "supported", start: 0, end: 4 } as const;
    const bad = { ...CLAIM, start: 4, end: 10 };
    const expected = [{ sentence: 0, kind: "refuted", passage: { start: 4, end: 10 } }];
    expect(foundSentences(checkOf({ claims: [good, bad] }))).toEqual(expected);
    expect(foundSentences(checkOf({ claims: [bad, good] }))).toEqual(expected);
  });

  test("leave out details that agree, and what claim packs say", () => {
    const agreeing = { ...DIFFERENCE, status: "agrees" } as const;
    expect(foundSentences(checkOf({ claims: [{ ...CLAIM, pack: PACK }], details: [agreeing] }))).toEqual([]);
  });

  test("hold a mark that leads to a retracted work", () => {
    const notedCitations = [{ text: "[1]", start: 37, end: 40, references: [1] }];
    expect(foundSentences(checkOf({ notedCitations }))).toEqual([
      { sentence: 3, kind: "noted", passage: { start: 37, end: 40 } },
    ]);
  });
});

describe("coverage", () => {
  test("counts sentences, not claims", () => {
    const twoClauses = [
      { ...CLAIM, end: 4 },
      { ...CLAIM, start: 5, verdict: "supported" as const },
    ];
    expect(countSentences(checkOf({ claims: [...twoClauses, OPEN] }))).toEqual({
      sentences: 4,
      claiming: 2,
      answered: 1,
    });
  });

  test("is of Claimscope's own claim set, whatever packs say", () => {
    expect(countSentences(checkOf({ claims: [{ ...CLAIM, pack: PACK }] }))).toEqual({
      sentences: 4,
      claiming: 0,
      answered: 0,
    });
  });
});
