import { expect, test } from "vitest";
import { authorNames } from "#claims/authors.ts";

test("gives each author with the first given name before the family name", () => {
  const authors = ["Moreau, Lise Anne", "van der Linden, Joost"];
  expect(authorNames({ authors })).toEqual(["Lise Moreau", "Joost van der Linden"]);
});

test("leaves out authors of whom only initials are known, and those with one name", () => {
  expect(authorNames({ authors: ["Smith, K N", "The Braskitis Group"] })).toEqual([]);
});
