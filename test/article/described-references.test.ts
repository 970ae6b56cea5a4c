import { expect, test } from "vitest";
import { withDescriptions } from "#article/described-references.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

const nothing = { url: null, ...UNIDENTIFIED };
const entry = (number: number, text: string) => ({ number, label: String(number), text, ...nothing });
const described = (content: string): [string, string] => ["citation_reference", content];

test("an entry gets the identifiers that the page's head gives for its title and author", () => {
  const references = [
    entry(1, "Blythe, Q. Curtains and cereal. Window 9 (2015)."),
    entry(2, "Orr, C. Sand dunes at night."),
  ];
  const tags = [
    described("citation_title=Curtains and cereal; citation_author=Q. Blythe; citation_doi=10.1000/w; citation_id=CR1"),
  ];
  expect(withDescriptions(references, tags)).toEqual([
    { ...references[0], doi: "10.1000/w", kind: "journal-article" },
    references[1],
  ]);
});

test("another author's title, a title in two descriptions, and a short one decide nothing", () => {
  const references = [
    entry(1, "Orr, C. Curtains and cereal, again."),
    entry(2, "Roe. Sand dunes at night."),
    entry(3, "Moe. Sleep."),
  ];
  const tags = [
    described("citation_title=Curtains and cereal;citation_author=Q Blythe;citation_doi=10.1000/a"),
    described("citation_title=Sand dunes at night;citation_doi=10.1000/b"),
    described("citation_title=Sand dunes at night;citation_doi=10.1000/c"),
    described("citation_title=Sleep;citation_doi=10.1000/d"),
  ];
  expect(withDescriptions(references, tags)).toEqual(references);
});

test("what the entry gives itself stays", () => {
  const references = [{ ...entry(1, "Blythe, Q. Curtains and cereal."), doi: "10.1000/own" }];
  const tags = [described("citation_title=Curtains and cereal;citation_doi=10.1000/w;citation_pmid=77")];
  expect(withDescriptions(references, tags)).toMatchObject([{ doi: "10.1000/own", pmid: "77" }]);
});
