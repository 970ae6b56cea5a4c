import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phraseKey } from "#claims/forms.ts";
import { numberPhrase } from "#text/number-phrases.ts";
import { numberLexicon } from "../fixtures/told.ts";

function numeralsOf(language: string) {
  const { numerals, joiners, compound } = numberLexicon(language).numbers;
  return { values: new Map(numerals), joiners: new Set(joiners), compound };
}

const read = (language: string, words: string) =>
  numberPhrase(phraseKey(words).split(" "), numeralsOf(language))?.value ?? null;

describe("numberPhrase", () => {
  test.each([
    ["en", "seventy-two", 72],
    ["en", "two hundred and five", 205],
    ["en", "a hundred", 100],
    ["en", "twelve hundred", 1200],
    ["en", "one million six hundred thousand and twelve", 1_600_012],
    ["nl", "tweeënzeventig", 72],
    ["nl", "tweehonderdvijf", 205],
    ["nl", "driehonderdvierenvijftig", 354],
    ["nl", "twaalfhonderd", 1200],
    ["nl", "twee miljoen driehonderdduizend", 2_300_000],
    ["de", "zweiundsiebzig", 72],
    ["de", "fünfhundertdreiundzwanzig", 523],
    ["de", "hundertundfünf", 105],
    ["de", "dreitausendzweihundert", 3200],
    ["fr", "soixante-douze", 72],
    ["fr", "quatre-vingt-dix-sept", 97],
    ["fr", "vingt et un", 21],
    ["fr", "deux cent cinq", 205],
    ["fr", "mille deux cents", 1200],
    ["es", "setenta y dos", 72],
    ["es", "doscientas cinco", 205],
    ["es", "veintitrés mil", 23_000],
    ["ru", "семьдесят два", 72],
    ["ru", "двести пять", 205],
    ["ru", "три тысячи двести", 3200],
    ["uk", "сімдесят два", 72],
    ["uk", "двісті п’ять", 205],
    ["uk", "п'ять тисяч", 5000],
  ])("reads in %s “%s” as %i", (language, words, value) => {
    expect(read(language, words)).toBe(value);
  });

  test.each([
    ["en", "one"],
    ["en", "a patient"],
    ["nl", "een"],
    ["nl", "eenvoudig"],
    ["de", "eine"],
    ["de", "achtung"],
    ["en", "patients"],
    ["en", ""],
  ])("finds none in %s in “%s”", (language, words) => {
    expect(read(language, words)).toBeNull();
  });

  test.each([
    ["twenty and thirty", 20, 1],
    ["two three", 2, 1],
    ["hundred and patients", 100, 1],
    ["thousand million", 1000, 1],
  ])("ends before what cannot belong to it: %s", (words, value, length) => {
    expect(numberPhrase(words.split(" "), numeralsOf("en"))).toEqual({ value, words: length });
  });

  test("takes no more words than there are, and throws on none", () => {
    const numerals = numeralsOf("nl");
    const word = fc.constantFrom(
      "twee",
      "en",
      "honderd",
      "duizend",
      "twintig",
      "tweeentwintig",
      "x",
      "",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        expect(numberPhrase(words, numerals)?.words ?? 0).toBeLessThanOrEqual(words.length);
        numberPhrase([words.join("")], numerals);
      }),
    );
  });
});
