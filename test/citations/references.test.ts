import { describe, expect, test } from "vitest";
import { printedLabel } from "#citations/printed-label.ts";
import { Reference } from "#citations/reference.ts";
import { completeReference } from "#citations/references.ts";
import { kindOfAddress, sourceKind } from "#citations/source-kind.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

function reference(text: string, links: string[] = []): Reference {
  const raw = {
    number: 1,
    label: "1",
    text,
    url: links[0] ?? null,
    ...UNIDENTIFIED,
  };
  return Reference.parse(completeReference(raw, links));
}

describe("reference entries", () => {
  test("identifiers are taken from the text, then from the links", () => {
    const entry = reference("Roe A. Rice. 2001. doi:10.1000/rice", [
      "https://pubmed.ncbi.nlm.nih.gov/123456/",
      "https://doi.org/10.1000/other",
    ]);
    expect(entry).toMatchObject({ doi: "10.1000/rice", pmid: "123456", kind: "journal-article" });
  });

  test("the address is that of the work, not of a search for it", () => {
    const links = [
      "https://scholar.google.com/scholar?q=rice",
      "https://rice.example/paper",
      "https://doi.org/10.1000/rice",
    ];
    expect(reference("Roe A. Rice.", links).url).toBe("https://doi.org/10.1000/rice");
    expect(reference("Roe A. Rice.", links.slice(0, 2)).url).toBe("https://rice.example/paper");
    expect(reference("Roe A. Rice.", links.slice(0, 1)).url).toBeNull();
  });

  test("links that lead back to the citing page say nothing", () => {
    const own = { dois: ["10.1000/own"], host: "journal.example" };
    const entry = reference("Roe A. Rice. 2001.", [
      "https://journal.example/full/1",
      "https://x.example/?doi=10.1000/OWN",
    ]);
    expect(entry.doi).toBe("10.1000/OWN");
    expect(
      completeReference({ ...entry, doi: null, url: null }, ["https://journal.example/?doi=10.1000/OWN"], own),
    ).toMatchObject({
      doi: null,
      kind: null,
    });
  });

  test.each<[string, string[], string | null]>([
    ["Rice Board. 2019.", ["https://rice.example/growing"], "website"],
    ["Rice Board. https://rice.example/growing. 2019.", [], "website"],
    ["Roe A. Rice. 2001.", ["https://www.scopus.com/record/1"], null],
    ["Roe A. Rice. 2001.", ["/journals/rice/article/PIIS0099-9990(12)30305-5/fulltext"], "journal-article"],
    ["Roe A. Rice. 2001.", ["https://rice.example/doi/abs/1"], "journal-article"],
    ["Roe A. Rice. 2001.", ["https://ricejournal.example/1"], null],
    ["Rice Board. Diet.", ["https://rice.example/guidelines/2019"], "guideline"],
    ["Roe A. Rice. ISBN 978-9-99-999040-6.", ["https://press.example/rice"], "book"],
    ["Trial of rice.", ["https://doi.org/10.1186/ISRCTN12345678"], "trial-registration"],
    ["Roe A. Rice. 2001.", [], null],
    ["Roe A. Rice at noon. Grain Lett. 2009;3(2):11-4.", [], "journal-article"],
    ["Roe, A., & Poe, B. (2009). Rice at noon. Grain, 24(1), 8–10.", [], "journal-article"],
    ["Roe A: Rice at noon. Grain 10:4 (2009).", [], "journal-article"],
    ["Роу А. Рис в полдень // Зерно. — 2009. — Т. 3, № 2. — С. 12—19.", [], "journal-article"],
    ["Roe A. The rice book. 2nd ed. Leeds: Heron; 2009.", [], "book"],
    ["Roe A: Das Buch vom Reis. 3. Auflage. Amsel Verlag, 2009", [], "book"],
    ["Роу А. Книга про рис. – Львів : Чапля, 2009. – 180 с.", [], "book"],
    ["Rice Board. Clinical guideline: rice in the ward. 2009.", [], "guideline"],
    ["NHG-Standaard Rijst, 2009", [], "guideline"],
    ["Rice Board. Guideline for rice. 2009.", ["https://who.int/rice"], "guideline"],
    ["Roe A. Rice at noon [Preprint]. 2009.", [], "preprint"],
    ["Roe A. Rice at noon. June 9, 2009.", [], null],
    ["Rice: figures for 2009, as told by A. Roe", [], null],
  ])("%s %j is a source of the kind %s", (text, links, kind) => {
    expect(reference(text, links).kind).toBe(kind);
  });

  test("links back into the text are no part of the entry", () => {
    expect(reference("^ a b c Roe A. Rice. 2001.").text).toBe("Roe A. Rice. 2001.");
    expect(reference("↑ Roe A. Rice. 2001.").text).toBe("Roe A. Rice. 2001.");
  });

  test("what is not given is null", () => {
    expect(reference("My grandmother, at dinner")).toEqual({
      number: 1,
      label: "1",
      text: "My grandmother, at dinner",
      url: null,
      doi: null,
      pmid: null,
      pmcid: null,
      trial: null,
      other: null,
      kind: null,
    });
  });

  test.each([
    ["3. Roe A.", "3", "Roe A."],
    ["[12] Roe A.", "12", "Roe A."],
    ["(7) Roe", "7", "Roe"],
    ["(a) Roe", null, null],
    ["₇ Roe", "7", "Roe"],
    ["† Roe", "†", "Roe"],
    ["1.5 mg a day", null, null],
    ["4) Roe", "4", "Roe"],
    ["[a] A note", "a", "A note"],
    ["¹² Roe", "12", "Roe"],
    ["2019. A year", null, null],
    ["Roe A.", null, null],
  ])("%s is printed with the label %s", (text, label, rest) => {
    expect(printedLabel(text)).toEqual(label === null ? null : { label, rest });
  });
});

describe("kinds of source", () => {
  test.each([
    ["https://clinicaltrials.gov/study/NCT02492568", "trial-registration"],
    ["https://www.medrxiv.org/content/x", "preprint"],
    ["https://www.ncbi.nlm.nih.gov/books/NBK1/", "book"],
    ["https://www.nice.org.uk/guidance/ng1", "guideline"],
    ["https://doi.org/10.1000/x", "journal-article"],
    ["https://www.sciencedirect.com/science/article/pii/S0140673697110960", "journal-article"],
    ["https://www.bbc.co.uk/news/1", "news"],
    ["https://www.cdc.gov/flu", "website"],
    ["https://nl.wikipedia.org/wiki/Thee", "website"],
    ["https://evil.example/?https://doi.org/10.1000/x", null],
    ["https://notwho.int.example/", null],
    ["mailto:a@b.example", null],
    ["not an address", null],
  ])("%s is a %s", (url, kind) => {
    expect(kindOfAddress(url)).toBe(kind);
  });

  test("a DOI tells preprints and books", () => {
    const none = { doi: null, pmid: null, pmcid: null, trial: null, other: null };
    expect(sourceKind({ ...none, doi: "10.1101/2021.03.04.21252528" }, null)).toBe("preprint");
    expect(sourceKind({ ...none, doi: "10.1101/gr.1" }, null)).toBe("journal-article");
    expect(sourceKind({ ...none, doi: "10.1007/978-3-030-12345-6_7" }, null)).toBe("book");
    expect(sourceKind({ ...none, trial: "NCT02492568" }, null)).toBe("trial-registration");
    expect(sourceKind(none, null)).toBeNull();
  });
});
