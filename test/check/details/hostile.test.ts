import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { makeArticle, makeReference } from "../../fixtures/make-article.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";
import { oddText, storm } from "../../fixtures/odd-text.ts";

/** Words and marks that the readers of details act on. */
const piece = fc.constantFrom(
  "1,204",
  "1.204",
  "1 204",
  "1\u00a0204",
  "1240",
  "0.64",
  "0·64",
  "64",
  "%",
  "percent",
  "percentage points",
  "HR",
  "hazard ratio",
  "95% CI",
  "0.48–0.85",
  "(",
  ")",
  "patients",
  "patiënten",
  "samples",
  "trials",
  "cases",
  "of",
  "lower",
  "higher",
  "absolute",
  "relative",
  "lurmia",
  "pellin",
  "followed",
  "24",
  "weeks",
  "years",
  "phase",
  "II",
  "/",
  "III",
  "two",
  "hundred",
  "and",
  "million",
  "tweehonderd",
  "about",
  "earlier",
  "published",
  "in",
  "2024",
  "2014",
  "Annals of Imaginary Medicine",
  "Annals of Imaginary Medecine",
  "NCT00000017",
  "NCT00000071",
  "10.5555/imaginary.2024.17",
  "[1]",
  "[2]",
  ". ",
  "\n\n",
  "9".repeat(30),
  "\ud800",
  "constructor",
);
const text = fc.oneof(
  oddText,
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
);

const references = [makeReference(1, { doi: "10.5555/imaginary.2024.17" }), makeReference(2)];
const RETELLS = "Ingrid Halvorsen wrote in Annals of Imaginary Medicine. ";

describe("details of any text", () => {
  test.each(["en", "nl", "fr", null])("are cut from it, in order, in %s", (language) => {
    fc.assert(
      fc.property(text, fc.boolean(), (words, retells) => {
        const article = makeArticle([retells ? RETELLS + words : words], { language, references });
        const { details } = check(article, miniClaimSet);
        for (const [index, { start, end, found, expected }] of details.entries()) {
          expect(article.text.slice(start, end)).toBe(found);
          expect(found).not.toBe("");
          expect(expected).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(details[index - 1]?.start ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  // Each must finish within vitest's own time limit.
  test.each([
    ["figures", "1,240 "],
    ["figures of people", "1,240 patients "],
    ["groups of thousands", "240 "],
    ["groups of thousands without breaks", "240\u00a0"],
    ["number words", "two hundred "],
    ["number words in one word", "tweehonderd"],
    ["ratios", "HR 0.64 "],
    ["ratios with half an interval", "HR 0.64 95% CI "],
    ["percentages", "64% lower "],
    ["shares in brackets", "57 of 602 (57%) "],
    ["times", "followed 24 weeks "],
    ["phases", "phase II/"],
    ["journals", "Annals of Imaginary Medicine "],
    ["journals that break off", "Annals of Imaginary "],
    ["journals and years", "Annals of Imaginary Medicine 2024 "],
    ["registrations", "NCT00000071 "],
    ["DOIs", "10.5555/imaginary.2024.17 "],
    ["capitals in a paragraph with a year", "2024 A "],
    ["sentences with a mark", "1,240 patients. [1] "],
  ])("are found in linear time among %s", (_, pattern) => {
    const article = makeArticle([RETELLS + storm(pattern, 500_000)], { references, language: "en" });
    expect(check(article, miniClaimSet).claimSet.version).toBe("mini");
  });

  test.each([
    ["a DOI each", "1,240 patients took pellin (10.5555/imaginary.2024.17)."],
    ["journal and year each", "In 2024 Annals of Imaginary Medicine had 1,204 patients on pellin."],
    ["a mark each", "1,204 patients took pellin. [1]"],
  ])("are found in thousands of paragraphs with %s", (_, paragraph) => {
    const others = [makeReference(2), makeReference(3)];
    const article = makeArticle(
      Array.from({ length: 5_000 }, () => paragraph),
      { references: [makeReference(1, { doi: "10.5555/imaginary.2024.17" }), ...others] },
    );
    expect(check(article, miniClaimSet).details).not.toEqual([]);
  });
});
