import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { checkSentence } from "#check/check-sentence.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";
import { storm } from "../fixtures/odd-text.ts";

const LENGTH = 1_000_000;
/** So that the article retells a study and its details are compared as well. */
const RETELLS = "Ingrid Halvorsen wrote in Annals of Imaginary Medicine. ";

// Each must finish within vitest's own time limit; how fast they are is for the benchmarks to say.
// In Dutch, which has compounds and more word orders beside all that English has.
describe("a million characters", () => {
  test.each([
    ["open brackets", "["],
    ["letters without space", "a"],
    ["accents of two heights", "\u0316\u0301"],
    ["halves of surrogate pairs", "\ud800"],
    ["marks that turn the direction", "\u202e\u200f"],
    ["spaces", " "],
    ["empty lines", "\n"],
    ["full stops", "."],
    ["capitals and hyphens", "A-"],
    ["names that are nearly right", "Ingrid Halvorson "],
    ["initials behind a name", "Ab B "],
    ["names of institutions that break off", "Harrow Institute for Tidal Health "],
    ["digits and commas", "1,"],
    ["counts of patients", "1.240 patiënten "],
    ["open phrases", "protects lokt "],
    ["pairs without end", "zelvine braskitis "],
    ["pairs in sentences as long as sentences may be", `${storm("zelvine daalt braskitis ", 2_600)}. `],
    ["people of people", "mensen die "],
    ["risks of risks", "risico op "],
    ["negations", "not niet "],
    ["short sentences with a claim", "Zelvine verlaagt braskitis. "],
    ["marks of citation", "[1] "],
    ["sentences with marks of citation", "Morbek verhoogt lurmie. [1] "],
  ])("of %s are checked", (_, pattern) => {
    const result = check(makeArticle([RETELLS + storm(pattern, LENGTH)], { language: "nl" }), miniClaimSet);
    expect(result.claimSet.version).toBe("mini");
  });

  test("of sentences far from the one mark behind them all are checked", () => {
    const text = `${storm("Zelvin prevents braskitis. ", LENGTH)} [1]`;
    const { claims } = check(makeArticle([text], { language: "en" }), miniClaimSet);
    expect(claims.filter(({ references }) => references.length > 0).length).toBeLessThan(2);
  });

  test("of linked sentences in a row are checked", () => {
    const sentence = "Zelvin prevents braskitis. ";
    const article = makeArticle([storm(sentence, LENGTH)], { language: "en" });
    const markers = Array.from({ length: Math.floor(LENGTH / sentence.length) }, (_, index) => {
      const start = index * sentence.length;
      return { text: "", start, end: start + sentence.length - 2, references: [index + 1] };
    });
    const { claims } = check({ ...article, markers }, miniClaimSet);
    expect(claims.every(({ references }) => references.length <= 201)).toBe(true);
  });

  test("in as many paragraphs as there can be are checked", () => {
    const result = check(
      makeArticle(
        Array.from({ length: 20_000 }, () => "Zelvin prevents braskitis in adults. [1]"),
        { language: "en" },
      ),
      miniClaimSet,
    );
    expect(result.sentences).toBe(20_000);
  });
});

describe("checkSentence", () => {
  test.each(["[", "a", "\u0301", "zelvin lowers braskitis "])(
    "finishes a passage of a million characters of %j",
    (pattern) => {
      expect(checkSentence(storm(pattern, LENGTH), "en", miniClaimSet).claims).toEqual([]);
    },
  );
});
