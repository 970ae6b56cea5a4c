import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, languageFor, wordsIn } from "../../inbox/editors/words.ts";

describe("the words of the editors' pages", () => {
  const english = wordsIn("en");
  const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

  test("are there in every language that the extension's windows speak", () => {
    expect([...LANGUAGES.keys()]).toEqual(
      readdirSync("assets/locales")
        .map((file) => basename(file, ".json"))
        .sort(),
    );
  });

  test.each([...LANGUAGES])(
    "are whole in %s: each is said, and takes the parts that the English one takes",
    (_, words) => {
      expect(Object.keys(words)).toEqual(Object.keys(english));
      expect(Object.values(words).map(places)).toEqual(Object.values(english).map(places));
      expect(Object.values(words).filter((sentence) => sentence.trim() === "")).toEqual([]);
    },
  );

  test("call each language by its own name", () => {
    const names = [...LANGUAGES.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("are in the language that was chosen, else in the first that the browser asks for, else English", () => {
    expect(languageFor("uk", "de")).toBe("uk");
    expect(languageFor("xx", "pt-BR, de-CH;q=0.9, en;q=0.8")).toBe("de");
    expect(languageFor(undefined, "en;q=0.3, fr;q=0.8")).toBe("fr");
    expect(languageFor(undefined, "pt, zh")).toBe("en");
    expect(languageFor(undefined, undefined)).toBe("en");
  });
});
