import { describe, expect, test } from "vitest";
import { personNames } from "#check/details/person-names.ts";

const names = (text: string) => personNames(text).map(({ given, family }) => `${given} / ${family}`);

describe("personNames", () => {
  test.each([
    ["Ingrid Halvorsen", ["Ingrid / Halvorsen"]],
    ["Willem van den Berg", ["Willem / van den Berg"]],
    ["Jean-Luc O'Neill", ["Jean-Luc / O'Neill"]],
    ["Marcus T. Oduya", ["Marcus / Oduya"]],
    ['Ana ("Annie") López', ["Ana / López"]],
    ["Нина Петрова", ["Нина / Петрова"]],
  ])("reads %s", (text, found) => {
    expect(names(text)).toEqual(found);
  });

  test("tries a family name as the given name of the next pair", () => {
    expect(names("Professor Ingrid Halvorsen")).toEqual(["Professor / Ingrid", "Ingrid / Halvorsen"]);
  });

  test.each(["ingrid halvorsen", "Ingrid", "Ingrid, Halvorsen", "Ingrid. Halvorsen", "A B", ""])(
    "finds none in %j",
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  test("gives places that cut the given and the family name", () => {
    const text = "so Ingrid von Halvorsen said";
    const [name] = personNames(text);
    expect(name && text.slice(name.givenSpan.start, name.givenSpan.end)).toBe("Ingrid");
    expect(name && text.slice(name.familySpan.start, name.familySpan.end)).toBe("von Halvorsen");
    expect(name && text.slice(name.start, name.end)).toBe("Ingrid von Halvorsen");
  });
});
