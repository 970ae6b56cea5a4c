/** Schemes beside DOI, PubMed and trial registries by which a work can be named. */
export const SCHEMES = ["arxiv", "isbn", "cochrane", "pii"] as const;

export type OtherIdentifier = {
  scheme: (typeof SCHEMES)[number];
  /** `2101.00001`, `9780306406157`, `CD000980`, `S0306987712345678`. */
  value: string;
};

const ARXIV = /arxiv(?:\.org\/(?:abs|pdf)\/|:\s?|\.)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;
const ISBN = /\bisbn(?:-1[03])?[\s:=/]{0,3}(97[89][\d\s–-]{9,16}\d|\d[\d\s–-]{7,12}[\dx])(?![\dx])/i;
const COCHRANE = /\b(CD\d{6})(?!\d)(?<=(?:cochrane[\s\S]{0,300}|14651858\.)CD\d{6})/i;
/** Elsevier's number of an article, as its addresses have it. */
const PII = /sciencedirect\.com\/science\/article\/(?:abs\/|am\/)?pii\/(S?\d{15,16}[\dX])(?![\dX])/i;

/** What names a work that has none of the usual identifiers; null where nothing does. An ISBN counts only with its check digit right. */
export function otherIdentifier(text: string): OtherIdentifier | null {
  const arxiv = text.match(ARXIV)?.[1]?.toLowerCase();
  if (arxiv !== undefined) return { scheme: "arxiv", value: arxiv };
  const isbn = text
    .match(ISBN)?.[1]
    ?.replace(/[\s–-]/g, "")
    .toUpperCase();
  if (isbn !== undefined && isIsbn(isbn)) return { scheme: "isbn", value: isbn };
  const cochrane = text.match(COCHRANE)?.[1]?.toUpperCase();
  if (cochrane !== undefined) return { scheme: "cochrane", value: cochrane };
  const pii = text.match(PII)?.[1]?.toUpperCase();
  return pii === undefined ? null : { scheme: "pii", value: pii };
}

/** Whether the check digit is right (ISO 2108). */
function isIsbn(isbn: string): boolean {
  const digits = Array.from(isbn, (digit) => (digit === "X" ? 10 : Number(digit)));
  if (digits.length === 13) return sum(digits.map((digit, place) => digit * (place % 2 === 0 ? 1 : 3))) % 10 === 0;
  return digits.length === 10 && sum(digits.map((digit, place) => digit * (10 - place))) % 11 === 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
