import { describe, expect, test } from "vitest";
import { AuthorEntries } from "#citations/author-entries.ts";
import { authorYearMarks, groupsOfWorks } from "#citations/author-year.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

/** Each mark with its names, those of the longest reading, and its years. */
const marks = (text: string) =>
  authorYearMarks(text).map(({ readings, years, start, end }) => [
    text.slice(start, end),
    readings[0]?.names.join("+"),
    years.join(" "),
  ]);

const listed = (...texts: string[]) =>
  new AuthorEntries(texts.map((text, index) => ({ ...UNIDENTIFIED, number: index + 1, label: null, text, url: null })));

describe("author and year", () => {
  test.each<[string, string[][]]>([
    ["It was seen (Adler, 1987).", [["Adler, 1987", "Adler", "1987"]]],
    [
      "It was seen (see Brook & Carver, 2004; cf. Dane et al., 2011a, p. 4).",
      [
        ["Brook & Carver, 2004", "Brook+Carver", "2004"],
        ["Dane et al., 2011a, p. 4", "Dane", "2011a"],
      ],
    ],
    ["as Elling and co-workers (2015) say", [["Elling and co-workers (2015)", "Elling", "2015"]]],
    ["door Van der Berg en collega’s (2019)", [["Van der Berg en collega’s (2019)", "Van der Berg", "2019"]]],
    ["Laut Müller und Weiß (2012, 2014b)", [["Laut Müller und Weiß (2012, 2014b)", "Laut Müller+Weiß", "2012 2014b"]]],
    ["(Dupont et Morel 2003)", [["Dupont et Morel 2003", "Dupont+Morel", "2003"]]],
    ["по данным (Сливин и др., 2008, с. 15)", [["Сливин и др., 2008, с. 15", "Сливин", "2008"]]],
    ["(World Health Organization, 2020)", [["World Health Organization, 2020", "World Health Organization", "2020"]]],
    ["(Frost 2018a, b)", [["Frost 2018a, b", "Frost", "2018a 2018b"]]],
    ["[Koch & Stein 2017]", [["Koch & Stein 2017", "Koch+Stein", "2017"]]],
    ["It rained in summer (2016).", []],
    ["a week (12 of 31) in 2019", []],
    ["(n = 2019)", []],
    ["(the trial of 2019)", []],
    ["tel. (2010) 555", []],
  ])("in “%s”", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe("parentheses around nothing but works", () => {
  /** Groups of a text in which `*` stands around each place that is known to cite. */
  const groups = (marked: string) => {
    const text = marked.replaceAll("*", "");
    const stars = [...marked.matchAll(/\*/g)].map(({ index }, count) => index - count);
    const cited = stars.flatMap((start, at) => (at % 2 === 0 ? { start, end: stars[at + 1] ?? start } : []));
    return groupsOfWorks(text, cited).map(({ start, end }) => text.slice(start, end));
  };

  test.each<[string, string[]]>([
    ["in towns (*Adler, 1987*) and (*Brook, 2004a*; *Dane 2011*)", ["(Adler, 1987)", "(Brook, 2004a; Dane 2011)"]],
    [
      "in towns (cf. Adler, *1987*, *1990*; see also Brook et al., *2004*, p. 3)",
      ["(cf. Adler, 1987, 1990; see also Brook et al., 2004, p. 3)"],
    ],
    ["Brook (*2004*)", []],
    ["(by 40 people, *Brook 2004*)", []],
    ["(*Brook 2004*, among others)", []],
    ["(*1*, *2*)", []],
    ["(*a survey of 2004*)", []],
  ])("in “%s”", (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe("the entry that is meant", () => {
  const list = listed(
    "Adler, A. (1987). Humming. Cradle, 2.",
    "B. Brook and C. Carver. No more humming. Cradle 2009; 24: 8.",
    "Dane D, Eck E, Foss F. Sounds. Nursery. 2011.",
    "Dane, D. (2011). Sounds, again.",
    "van der Berg, W. (2019). Wiegenlied.",
    "World Health Organization (2020). Newborns.",
    "Frost, J. (2018a). Out of tune.",
    "Müller K (2012) Summen.",
  );
  const numberOf = (year: string, ...names: string[]) => list.numberOf({ start: 0, names }, year);

  test("has the author, the year and everybody who is named", () => {
    expect(numberOf("1987", "Adler")).toBe(1);
    expect(numberOf("2009", "Brook", "Carver")).toBe(2);
    expect(numberOf("2011", "Dane", "Eck")).toBe(3);
    expect(numberOf("2019", "Van der Berg")).toBe(5);
    expect(numberOf("2019", "Berg")).toBe(5);
    expect(numberOf("2020", "WHO")).toBe(6);
    expect(numberOf("2018a", "Frost")).toBe(7);
    expect(numberOf("2012", "Müller")).toBe(8);
    expect(numberOf("2012", "Muller")).toBe(8);
  });

  test("is none where several fit, or another year, letter or author is meant", () => {
    expect(numberOf("2011", "Dane")).toBeNull();
    expect(numberOf("1988", "Adler")).toBeNull();
    expect(numberOf("2018b", "Frost")).toBeNull();
    expect(numberOf("2018", "Frost")).toBeNull();
    expect(numberOf("2009", "Carver")).toBeNull();
    expect(numberOf("2009", "Brook", "Adler")).toBeNull();
    expect(numberOf("2020", "Health")).toBeNull();
  });
});
