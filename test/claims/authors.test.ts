import { expect, test } from "vitest";
import { byAuthor } from "#claims/authors.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

const [record] = [...miniClaimSet.evidence.values()];
if (!record) throw new Error("the set has no evidence");
const index = byAuthor([
  { ...record, id: "first", authors: ["Moreau, Lise Anne", "Smith, K N"] },
  { ...record, id: "second", authors: ["van der Linden, Joost", "Moreau, Lise"] },
]);
const works = (name: string) => index.get(name)?.map(({ id }) => id);

test("lists works by the first given name and the family name of each author", () => {
  expect(works("Lise Moreau")).toEqual(["first", "second"]);
  expect(works("Joost van der Linden")).toEqual(["second"]);
});

test("leaves out authors of whom only initials are known", () => {
  expect([...index.keys()].filter((name) => name.includes("Smith"))).toEqual([]);
});
