import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorYearMarks, groupsOfWorks } from "#citations/author-year.ts";
import { identifiersIn } from "#citations/identifiers.ts";
import { countsPoints } from "#citations/mark-context.ts";
import { bracketMarks, raisedMarks, symbolMarks } from "#citations/markers.ts";
import { otherIdentifier } from "#citations/other-identifier.ts";
import { printedKind } from "#citations/printed-kind.ts";
import { printedLabel } from "#citations/printed-label.ts";
import { isStudyLink } from "#citations/study-link.ts";

/** What stands around an identifier without being a part of it. */
const AFTER = ["", ".", ",", ";", ")", "].", " (accessed 3 May 2021)", "\n"];
/** Ways to say an address: as it is, encoded once and twice behind a library's login, by the library's own host. */
const PROXIES: ((url: string) => string)[] = [
  (url) => url,
  (url) => `https://login.proxy.library.example/login?url=${url}`,
  (url) => `https://proxy.library.example/login?qurl=${encodeURIComponent(url)}`,
  (url) => `https://proxy.library.example/login?qurl=${encodeURIComponent(encodeURIComponent(url))}`,
  (url) =>
    url.replace(
      /^https:\/\/([^/]+)/,
      (_, host: string) => `https://${host.replaceAll(".", "-")}.proxy.library.example`,
    ),
];
const WORDS = /full|abstract|pdf|html|meta|summary|reference|figures|tables|suppl|citation/i;

const digits = (min: number, max: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min - 1, maxLength: max - 1 }),
    )
    .map(([first, rest]) => [first, ...rest].join(""));
const suffix = fc
  .array(fc.constantFrom(..."abcxyzQRS0123456789.-_()"), { minLength: 4, maxLength: 24 })
  .map((letters) => letters.join(""))
  .filter(
    (text) =>
      /^[a-z]\w/i.test(text) && /[a-z0-9]$/i.test(text) && balanced(text) && !WORDS.test(text) && !/\.{2}/.test(text),
  );
const doi = fc
  .tuple(fc.constantFrom("10.1000", "10.5555", "10.12688", "10.1016"), suffix)
  .map((parts) => parts.join("/"));
const trial = fc.oneof(
  digits(8, 8).map((number) => `NCT${number}`),
  digits(8, 8).map((number) => `ISRCTN${number}`),
  digits(10, 10).map((number) => `ChiCTR${number}`),
  digits(14, 14).map((number) => `ACTRN${number}`),
  digits(8, 8).map((number) => `DRKS${number}`),
  digits(4, 4).map((number) => `NTR${number}`),
);
const isbn13 = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((middle) => {
  const twelve = [9, 7, 8, ...middle];
  const sum = twelve.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
  return [...twelve, (10 - (sum % 10)) % 10].join("");
});

function balanced(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (letter === "(") open++;
    if (letter === ")" && --open < 0) return false;
  }
  return open === 0;
}

describe("every spelling of an identifier leads back to it", () => {
  test("a DOI", () => {
    const spellings: ((doi: string) => string)[] = [
      (name) => `https://doi.org/${name}`,
      (name) => `http://dx.doi.org/${encodeURIComponent(name)}`,
      (name) => `https://publisher.example/doi/full/${name}`,
      (name) => `https://publisher.example/doi/abs/${name}?journalCode=abc`,
      (name) => `https://publisher.example/action/showCitFormats?doi=${encodeURIComponent(name)}&area=1`,
      (name) => `https://publisher.example/article?id=${name}#sec1`,
    ];
    fc.assert(
      fc.property(doi, fc.constantFrom(...spellings), fc.constantFrom(...PROXIES), (name, spell, wrap) => {
        expect(identifiersIn(wrap(spell(name))).doi).toBe(name);
      }),
    );
    const printed = ["doi:", "DOI ", "doi: ", "DOI:", "https://doi.org/", "", "info:doi/"];
    fc.assert(
      fc.property(doi, fc.constantFrom(...printed), fc.constantFrom(...AFTER), (name, before, after) => {
        expect(identifiersIn(`Roe A. Sleep. 2019;1:2. ${before}${name}${after}`).doi).toBe(name);
      }),
    );
  });

  test("a PubMed number", () => {
    const spellings: ((pmid: string) => string)[] = [
      (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
      (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}`,
      (id) => `https://www.ncbi.nlm.nih.gov/pubmed/${id}?dopt=Abstract`,
      (id) => `https://www.ncbi.nlm.nih.gov/pubmed/?term=${id}`,
      (id) => `https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=${id}&dopt=Abstract`,
      (id) => `https://europepmc.org/article/MED/${id}`,
    ];
    fc.assert(
      fc.property(
        digits(5, 8),
        fc.constantFrom(...spellings),
        fc.constantFrom(...PROXIES.slice(0, 4)),
        (id, spell, wrap) => {
          expect(identifiersIn(wrap(spell(id))).pmid).toBe(id);
        },
      ),
    );
    fc.assert(
      fc.property(
        digits(5, 8),
        fc.constantFrom("PMID: ", "PMID ", "PMID:", "PubMed PMID: ", "[PMID: "),
        fc.constantFrom(...AFTER),
        (id, before, after) => {
          expect(identifiersIn(`Roe A. Sleep. ${before}${id}${after}`).pmid).toBe(id);
        },
      ),
    );
    fc.assert(
      fc.property(digits(5, 8), (id) => {
        expect(identifiersIn(`https://pubmed-ncbi-nlm-nih-gov.proxy.library.example/${id}/`).pmid).toBe(id);
      }),
    );
  });

  test("a number of PubMed Central", () => {
    const spellings: ((id: string) => string)[] = [
      (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/PMC${id}/`,
      (id) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${id}/`,
      (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
      (id) => `https://europepmc.org/articles/pmc${id}`,
      (id) => `PMCID: PMC${id}.`,
    ];
    fc.assert(
      fc.property(digits(5, 8), fc.constantFrom(...spellings), (id, spell) => {
        expect(identifiersIn(spell(id)).pmcid).toBe(`PMC${id}`);
      }),
    );
  });

  test("a trial's registration", () => {
    const spellings: ((number: string) => string)[] = [
      (number) => `https://clinicaltrials.gov/study/${number}`,
      (number) => `https://register.example/trial?id=${number.toLowerCase()}`,
      (number) => `The trial (${number}) was registered.`,
      (number) => `Trial registration: ${number}.`,
    ];
    fc.assert(
      fc.property(trial, fc.constantFrom(...spellings), (number, spell) => {
        expect(identifiersIn(spell(number)).trial).toBe(number);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2004, max: 2022 }), digits(6, 6), digits(2, 2), (year, middle, last) => {
        const number = `${year}-${middle}-${last}`;
        expect(identifiersIn(`EudraCT number ${number}.`).trial).toBe(number);
        expect(identifiersIn(`https://www.clinicaltrialsregister.eu/ctr-search/trial/${number}/GB`).trial).toBe(number);
      }),
    );
  });

  test("an ISBN, with hyphens and spaces where printers put them, and none with a wrong check digit", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 3, max: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(isbn13, cuts, fc.constantFrom("-", " ", "–", ""), (isbn, at, joint) => {
        const printed = Array.from(isbn, (digit, place) => (at.includes(place) ? joint + digit : digit)).join("");
        expect(otherIdentifier(`Larder Press, 2001. ISBN ${printed}.`)?.value).toBe(isbn);
        const wrong = isbn.slice(0, -1) + ((Number(isbn.at(-1)) + 1) % 10);
        expect(otherIdentifier(`ISBN ${wrong}`)).toBeNull();
      }),
    );
  });

  test("arXiv and Cochrane numbers", () => {
    fc.assert(
      fc.property(digits(4, 4), digits(5, 5), digits(6, 6), (month, number, review) => {
        const id = `${month}.${number}`;
        for (const text of [`arXiv:${id}`, `https://arxiv.org/abs/${id}v2`, `https://arxiv.org/pdf/${id}.pdf`])
          expect(identifiersIn(text).other?.value).toBe(id);
        expect(identifiersIn(`Cochrane Database Syst Rev 2019;4:CD${review}.`).other?.value).toBe(`CD${review}`);
      }),
    );
  });
});

describe("whatever a page says", () => {
  const readers: ((text: string) => unknown)[] = [
    identifiersIn,
    isStudyLink,
    printedLabel,
    authorYearMarks,
    (text) => groupsOfWorks(text, authorYearMarks(text)),
    printedKind,
    raisedMarks,
    symbolMarks,
    (text) => bracketMarks(text, "(").map((mark) => countsPoints(text, mark)),
    bracketMarks,
  ];

  test("no reader throws", () => {
    const piece = fc.constantFrom(
      "[1]",
      "(2)",
      "(Roe, 2019",
      "; Moe & Noe 2020b)",
      "¹",
      "–",
      "†",
      "10.1000/",
      "doi:",
      "%2F",
      "&",
      "et al.",
      "https://",
      "\u0000",
      "\ud800",
      "٣",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 }),
        (pieces) => {
          for (const read of readers) read(pieces.join(""));
        },
      ),
    );
  });

  // Each would take hours if a reader looked at the rest of the text for every piece of it.
  test.each([
    "(",
    "[",
    "(Roe, ",
    "(Roe 2019, 2019, ",
    "Roe & ",
    "see see ",
    "(1) a, ",
    "[1]–",
    "[[1], ",
    "¹,",
    "*a",
    "2019 ",
    "(2019) ",
    "van der ",
    "10.1000/",
    "%25",
    "https://doi.org/",
    "&amp;",
  ])("half a million units of %s are read in one go", (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    for (const read of readers) read(text);
  });
});
