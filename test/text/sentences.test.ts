import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SentenceRules, sentences } from "#text/sentences.ts";
import { oddText, storm } from "../fixtures/odd-text.ts";

const rules: SentenceRules = { abbreviations: new Set(["dr", "e.g", "bijv", "vs"]) };

function split(text: string, language = "en"): string[] {
  return sentences(text, language, rules).map(({ start, end }) => text.slice(start, end));
}

describe("sentences", () => {
  test("splits at full stops, question marks and exclamation marks", () => {
    expect(split("It works. Does it? It does!")).toEqual(["It works.", "Does it?", "It does!"]);
  });

  test.each([
    ["an abbreviation that the language lists", "Ask Dr. Visser about it."],
    ["an abbreviation with points inside", "Fats, e.g. Butter, are dense."],
    ["an initial", "A paper by J. Jansen was withdrawn."],
    ["several initials", "A paper by J. R. Jansen was withdrawn."],
    ["an abbreviation that no list has but a small letter follows", "Take approx. five of them."],
    ["a decimal point", "The level fell by 0.5 points in a week."],
    ["an open round bracket", "It helped (see fig. 2. Also table 3) in most of them."],
    ["an open square bracket", "It helped [Jansen et al. 2019] in most of them."],
    ["a number with a point before a small letter", "On the 3. of May it ended."],
  ])("does not split at %s", (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  test("splits after a closed bracket", () => {
    expect(split("It helped (a little). It also hurt.")).toEqual(["It helped (a little).", "It also hurt."]);
  });

  test.each([
    ["in brackets", "It cures the disease.[1] Later studies agree.", "It cures the disease.[1]"],
    ["several in brackets", "It cures the disease.[1][2,3] Later studies agree.", "It cures the disease.[1][2,3]"],
    ["raised digits", "It cures the disease.1,2 Later studies agree.", "It cures the disease.1,2"],
  ])("splits behind citation marks that stick to the full stop: %s", (_, text, first) => {
    expect(split(text)).toEqual([first, "Later studies agree."]);
  });

  test.each([
    "The dose was 0.5 Milligrams.",
    "The dose, e.g.5 Milligrams, was small.",
    "It is based on node.js[1] Software.",
  ])("takes no point inside a number, an abbreviation or a name for one that marks stick to: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });

  test("splits after a quotation that ends with its full stop", () => {
    expect(split("“It works.” The others doubt it.")).toEqual(["“It works.”", "The others doubt it."]);
  });

  test("goes on after a quotation that a small letter follows", () => {
    const text = "“Does it work?” asked the nurse.";
    expect(split(text)).toEqual([text]);
  });

  test("splits at a line break, also before a small letter", () => {
    expect(split("one line\nanother line")).toEqual(["one line", "another line"]);
  });

  test("knows the abbreviations of the language it is given", () => {
    expect(split("Eet bijv. Brood of rijst. Drink water.", "nl")).toEqual([
      "Eet bijv. Brood of rijst.",
      "Drink water.",
    ]);
  });

  test("leaves surrounding space out and adds the offset", () => {
    expect(sentences("  It works.  ", "en", rules, 100)).toEqual([{ start: 102, end: 111 }]);
  });

  test("gives nothing for nothing", () => {
    expect(split("")).toEqual([]);
    expect(split(" \n ")).toEqual([]);
  });

  test("finds the same sentences wherever they stand in a very long block", () => {
    const sentence = "The remedy does not shorten the disease in adults who were well before. ";
    const found = split(storm(sentence, sentence.length * 1_500));
    expect(found).toHaveLength(1_500);
    expect(new Set(found)).toEqual(new Set([sentence.trim()]));
  });

  test("gives spans in order, inside the block, that cover all but space, for any text", () => {
    fc.assert(
      fc.property(oddText, fc.nat(1000), (text, offset) => {
        let previous = 0;
        for (const span of sentences(text, "en", rules, offset)) {
          const [start, end] = [span.start - offset, span.end - offset];
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(previous, start).trim()).toBe("");
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          previous = end;
        }
        expect(text.slice(previous).trim()).toBe("");
      }),
    );
  });

  test.each([
    ["letters without space", "a"],
    ["brackets", "["],
    ["initials", "A. "],
    ["full stops", "."],
    ["line breaks", "\n"],
    ["halves of surrogate pairs", "\ud800"],
    ["marks that turn the direction", "\u202e"],
    ["quotation marks", "”. "],
  ])("finishes a million characters of %s", (_, pattern) => {
    const spans = sentences(storm(pattern, 1_000_000), "en", rules);
    expect(spans.length).toBeLessThanOrEqual(1_000_000);
  });

  test("ends a sentence with a name that ends in a letter, and not with an initial", () => {
    const parts = (text: string) =>
      sentences(text, "en", { abbreviations: new Set() }).map(({ start, end }) => text.slice(start, end));
    expect(parts("Colds are not cured by vitamin C. Rest is.")).toHaveLength(2);
    expect(parts("The work was done by C. Smith in 1990.")).toHaveLength(1);
  });
});
