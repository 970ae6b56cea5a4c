import type { Span } from "#text/span.ts";

/** Works named by author and year, in words that no link explains: `Dane et al., 2011`, `Frost (2018a, 2018b)`. */
export interface AuthorYearMark extends Span {
  /** Ways to read the names, best first: what stands before a name may belong to the sentence. */
  readings: NamedAuthors[];
  /** With their letters: `2018a`. */
  years: string[];
}

export interface NamedAuthors {
  start: number;
  names: string[];
}

/** How far before a year its authors may begin. */
const MAX_AUTHORS = 160;
/** Most words of a name; organisations have the longest. */
const MAX_WORDS = 8;

/** Twenty works fit into a group in parentheses. */
const GROUP = /[([]([^()[\]]{4,1000})[)\]]/g;
/** "And" between years and works; between names it has more forms. */
const AND = "&|and|und|en|et|y|и|та";
const NAMES_AND = `${AND}|e|i|і|й`;
const PAGES = "\\d{1,5}(?:\\s?[-–]\\s?\\d{1,5})?";
const YEAR = "(?:1[89]|20)\\d\\d[a-z]?(?![\\p{L}\\d])";
const FIRST_YEAR = new RegExp(`(?<![\\p{L}\\d.–-])${YEAR}`, "u");
/** Years, perhaps with pages behind the last, to the end. */
const YEARS = new RegExp(
  `^(${YEAR}(?:\\s?(?:,|${AND})\\s?(?:${YEAR}|[b-h](?!\\p{L})))*)(?:\\s?[,:]\\s?(?:(?:pp?|s|blz|с|стр|fig|tab|table|ch|chap)\\.?\\s?)?${PAGES})?\\s*$`,
  "u",
);
/** What introduces a citation inside of its parentheses. */
const LEAD =
  /^(?:(?:for\s(?:a\s|an\s)?(?:review|overview),?\s)?(?:but\s)?(?:see\salso|see|also|e\.g\.|eg|i\.e\.|cf\.?|compare|reviewed\sin|reviewed\sby|data\sfrom|as\sin|adapted\sfrom|zie(?:\sook)?|bijv\.|o\.a\.|vgl\.?|siehe(?:\sauch)?|z\.\s?b\.|voir(?:\saussi)?|p\.\sex\.|véase(?:\stambién)?|ver|p\.\sej\.|см\.|напр\.|див\.),?:?\s)*/iu;
/** Behind the last name: that there are more authors. */
const AND_OTHERS =
  /,?\s(?:et\.?\s?al\.?|(?:and|&)\s(?:(?:his|her|their)\s)?(?:colleagues|co-?workers|co-?authors|others|associates|team)|en\s(?:collega(?:’|')?s|medewerkers|anderen)|e\.\s?a\.|und\s(?:kolleg\p{L}{1,8}|mitarbeiter\p{L}{0,5}|andere)|u\.\s?a\.|et\s(?:ses\s)?(?:collègues|collaborateurs)|y\s(?:colaboradores|colegas|col\.|cols\.)|и\s(?:др\.|соавт\.|коллеги|соавторы)|та\s(?:ін\.|співавт\.|колеги|співавтори)),?$/iu;
const BETWEEN_NAMES = new RegExp(`,?\\s(?:${NAMES_AND})\\s|,\\s`, "giu");
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}.’'‐-]*|van|von|de|der|den|da|di|du|la|le|el|al|ten|ter|vom|zu|of|for|the|and|on|in)$/u;
/** Pages behind the last work, or nothing. */
const PAGES_BEHIND = new RegExp(`^(?:,\\s(?:pp?|s|blz|с|стр)\\.?\\s?${PAGES})?$`, "u");
/** What stands between two works. */
const JOINT = new RegExp(`^\\s?(?:[;,]\\s?(?:(?:${AND})\\s)?|(?:${AND})\\s)`, "u");
const WORD_START = /(?<![\p{L}\p{N}’'‐-])\p{L}/gu;
const AFTER_NAME = new RegExp(`(?<!\\p{L})(?:${NAMES_AND})\\s$`, "u");
const STARTS_NAME = /^(?:\p{Lu}[\p{L}’'‐-]+|van|von|de|der|den|da|di|du|la|le|el|al|ten|ter|vom|zu)$/u;

/** Everything in a text that has the form of author and year, in its order; linear in its length. Whether it cites is for a list to say. */
export function authorYearMarks(text: string): AuthorYearMark[] {
  return [...text.matchAll(GROUP)].flatMap(({ 0: whole, 1: group = "", index }) => {
    const years = group.trim().match(YEARS)?.[1];
    if (years === undefined) return marksInside(group, index + 1);
    const readings = readingsBefore(text, index);
    const [first] = readings;
    return first === undefined
      ? []
      : [{ start: first.start, end: index + whole.length, readings, years: yearsIn(years) }];
  });
}

/** `see Brook & Carver, 2004; Dane et al., 2011`: the works of one group in parentheses. */
function marksInside(group: string, offset: number): AuthorYearMark[] {
  const marks: AuthorYearMark[] = [];
  let at = offset;
  for (const item of group.split(";")) {
    const bare = item.trimStart();
    const words = bare.slice(bare.match(LEAD)?.[0].length ?? 0).trimEnd();
    const start = at + item.lastIndexOf(words);
    at += item.length + 1;
    const year = words.search(FIRST_YEAR);
    const years = year < 0 ? undefined : words.slice(year).match(YEARS)?.[1];
    if (years === undefined || year > MAX_AUTHORS) continue;
    const names = namesIn(words.slice(0, year).replace(/,?\s$/, ""));
    if (names.length > 0)
      marks.push({ start, end: start + words.length, readings: [{ start, names }], years: yearsIn(years) });
  }
  return marks;
}

/**
 * Parentheses and brackets around nothing but works, and the words that introduce them: `(see Brook & Carver, 2004; Dane et al., 2011)`. `cited` are
 * places in them that are known to cite, in the order of the text, such as links on years alone. Linear in the length of the text.
 */
export function groupsOfWorks(text: string, cited: readonly Span[]): Span[] {
  let passed = 0;
  return [...text.matchAll(GROUP)].flatMap(({ 0: whole, index }) => {
    const end = index + whole.length;
    for (let next = cited[passed]; next !== undefined && next.start < index; next = cited[passed]) passed++;
    const inside: Span[] = [];
    for (let next = cited[passed]; next !== undefined && next.end < end; next = cited[++passed]) inside.push(next);
    return inside.length > 0 && areWorks(text, index + 1, end - 1, inside) ? [{ start: index, end }] : [];
  });
}

/** Whether the text consists of works: each of the cited places, what stands before, and what behind the last; one at least has names, one a year. */
function areWorks(text: string, start: number, end: number, cited: readonly Span[]): boolean {
  let at = start;
  let isNamed = false;
  let isDated = false;
  for (const place of cited) {
    const before = text.slice(at, place.start).replace(JOINT, "");
    const work = `${before.slice(before.match(LEAD)?.[0].length ?? 0)}${text.slice(place.start, place.end)}`.trim();
    const year = work.search(FIRST_YEAR);
    if (year >= 0 && !YEARS.test(work.slice(year))) return false;
    const authors = (year < 0 ? work : work.slice(0, year)).replace(/,?\s?\(?$/, "");
    if (authors !== "" && namesIn(authors).length === 0) return false;
    isNamed ||= authors !== "";
    isDated ||= year >= 0;
    at = place.end;
  }
  return isNamed && isDated && PAGES_BEHIND.test(text.slice(at, end).trim());
}

/** The names that a stretch of text consists of; none where it holds anything else. */
function namesIn(authors: string): string[] {
  const names = authors.replace(AND_OTHERS, "").split(BETWEEN_NAMES);
  return names.every(isName) ? names : [];
}

function isName(name: string): boolean {
  const words = name.split(/\s/);
  return words.length <= MAX_WORDS && STARTS_NAME.test(words[0] ?? "") && words.every((word) => NAME_WORD.test(word));
}

/** Names right before an offset, the most of them first: `Later Brook and Carver`, `Brook and Carver`. */
function readingsBefore(text: string, end: number): NamedAuthors[] {
  const from = Math.max(0, end - MAX_AUTHORS);
  const bare = text.slice(from, end).trimEnd().replace(AND_OTHERS, "");
  const starts = [...bare.matchAll(WORD_START)].map(({ index }) => index);
  return starts.slice(-2 * MAX_WORDS).flatMap((start) => {
    // Where the first word was cut off, or is the second of two names, this is not how it is meant.
    if ((start === 0 && from > 0) || AFTER_NAME.test(bare.slice(Math.max(0, start - 8), start))) return [];
    const names = namesIn(bare.slice(start));
    return names.length > 0 ? [{ start: from + start, names }] : [];
  });
}

function yearsIn(years: string): string[] {
  const found: string[] = [];
  for (const [year] of years.matchAll(/\d{4}[a-z]?|(?<![\p{L}\d])[b-h](?!\p{L})/gu))
    found.push(year.length > 1 ? year : `${found.at(-1)?.slice(0, 4) ?? ""}${year}`);
  return found;
}
