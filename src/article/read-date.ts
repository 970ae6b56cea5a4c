/** Years of web pages; anything else is a misprint or something else. */
const MIN_YEAR = 1980;
const MAX_YEAR = 2100;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DIGITS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const ASIAN = /(?<!\d)(\d{4})\s?[年/.]\s?(\d{1,2})\s?[月/.]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u;
const monthNames = new Map<string, Map<string, number>>();

/**
 * The first date in a text as an ISO 8601 day; null where there is none, it is impossible, or it could be read in two ways
 * (`04/07/2025` in English; dots are never American). `language` is an ISO 639-1 code, null where unknown.
 */
export function readDate(text: string, language: string | null): string | null {
  const short = text.slice(0, 200);
  const [, isoYear, isoMonth, isoDate] = short.match(ISO) ?? short.match(ASIAN) ?? [];
  if (isoYear !== undefined) return isoDay(isoYear, isoMonth, isoDate);
  const digits = short.match(DIGITS);
  if (digits !== null) return fromDigits(digits, language);
  const [, day, month = "", year] = short.match(DAY_FIRST) ?? [];
  if (year !== undefined) return isoDay(year, monthOf(month, language), day);
  const [, name = "", date, lastYear] = short.match(MONTH_FIRST) ?? [];
  return lastYear === undefined ? null : isoDay(lastYear, monthOf(name, language), date);
}

function fromDigits([, first, separator, second, year]: RegExpMatchArray, language: string | null): string | null {
  const mayBeAmerican = separator !== "." && (language === null || language === "en");
  if (!mayBeAmerican || first === second || Number(first) > 12) return isoDay(year, second, first);
  return Number(second) > 12 ? isoDay(year, first, second) : null;
}

type Digits = string | number | undefined;

function isoDay(year: Digits, month: Digits, day: Digits): string | null {
  if (Number(year) < MIN_YEAR || Number(year) > MAX_YEAR) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** 1 to 12 by a month's name or its beginning, in the given language or English; 0 where it is none. */
function monthOf(name: string, language: string | null): number {
  const wanted = name.toLowerCase();
  for (const tongue of [language ?? "en", "en"]) {
    for (const [known, month] of namesIn(tongue)) {
      if (known === wanted || (wanted.length >= 3 && known.startsWith(wanted))) return month;
    }
  }
  return 0;
}

/** Names of the months as they stand alone and beside a day: Slavic languages inflect them. */
function namesIn(language: string): Map<string, number> {
  const known = monthNames.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (const options of [
    { month: "long" },
    { day: "numeric", month: "long" },
    { day: "numeric", month: "short" },
  ] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2025, month, 15)).find(({ type }) => type === "month");
      if (part !== undefined) names.set(part.value.toLowerCase().replace(/\.$/, ""), month + 1);
    }
  }
  monthNames.set(language, names);
  return names;
}
