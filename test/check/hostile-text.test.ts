import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { checkSentence } from "#check/check-sentence.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";
import { storm } from "../fixtures/odd-text.ts";

const LENGTH = 200_000;
/** So that the article retells a study and its details are compared as well. */
const RETELLS = "Ingrid Halvorsen wrote in Annals of Imaginary Medicine. ";

// Each must finish within vitest's own time limit; how fast they are is for the benchmarks to say.
describe.each(["en", "nl"])("many characters in %s", (language) => {
  test.each([
    ["open brackets", "["],
    ["closed brackets", ")"],
    ["letters without space", "a"],
    ["known words without space", "braskitisrisico"],
    ["accents of two heights", "\u0316\u0301"],
    ["halves of surrogate pairs", "\ud800"],
    ["marks that turn the direction", "\u202e\u200f"],
    ["spaces", " "],
    ["empty lines", "\n"],
    ["full stops", "."],
    ["initials", "A. "],
    ["capitals and hyphens", "A-"],
    ["capitals and apostrophes", "A'a"],
    ["names", "Ingrid Halvorsen Marcus Oduya "],
    ["names that are nearly right", "Ingrid Halvorson "],
    ["initials behind a name", "Ab B "],
    ["names of institutions that break off", "Harrow Institute for Tidal Health "],
    ["digits and commas", "1,"],
    ["counts of patients", "1,240 patients "],
    ["quotation marks", '"'],
    ["open phrases", "protects lokt "],
    ["pairs without end", "zelvin braskitis "],
    ["pairs in sentences as long as sentences may be", `${storm("zelvin lower braskitis ", 2_600)}. `],
    ["lists of pairs", "zelvin, braskitis and "],
    ["people of people", "people who "],
    ["risks of risks", "risk of "],
    ["negations", "not niet "],
    ["short sentences with a claim", "Zelvin lowers braskitis. "],
    ["marks of citation", "[1] "],
    ["sentences with marks of citation", "Morbek is linked to lurmia. [1] "],
  ])("of %s are checked", (_, pattern) => {
    const result = check(makeArticle([RETELLS + storm(pattern, LENGTH)], { language }), miniClaimSet);
    expect(result.sentences).toBeGreaterThan(0);
  });

  test("in as many paragraphs as there can be are checked", () => {
    const result = check(makeArticle(Array.from({ length: 20_000 }, () => "Zelvin prevents braskitis in adults. [1]"), { language }), miniClaimSet);
    expect(result.sentences).toBe(20_000);
  });
});

describe("checkSentence", () => {
  test.each(["[", "a", "\u0301", "zelvin lowers braskitis "])("finishes a long passage of %j", (pattern) => {
    expect(checkSentence(storm(pattern, LENGTH), "en", miniClaimSet).claims).toEqual([]);
  });
});
