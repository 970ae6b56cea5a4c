/** Years of web pages; anything else is a misprint or something else. */
const MIN_YEAR = 1980;
const MAX_YEAR = 2100;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DIGITS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const ASIAN = /(?<!\d)(\d{4})\s?[年/.]\s?(\d{1,2})\s?[月/.]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u;
const monthNames = new Map<string, Map<string, number>>();

/**
 * The first date in a text as an ISO 8601 day; null where there is none, it is impossible, or it could be read in two ways
 * (`04/07/2025` in English; dots are never American). `language` is an ISO 639-1 code, null where unknown.
 */
export function readDate(text: string, language: string | null): string | null {
  const short = text.slice(0, 200);
  const iso = short.match(ISO) ?? short.match(ASIAN);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = short.match(DIGITS);
  if (digits !== null) return fromDigits(Number(digits[1]), Number(digits[3]), Number(digits[4]), digits[2]!, language);
  const dayFirst = short.match(DAY_FIRST);
  if (dayFirst !== null) return isoDay(Number(dayFirst[3]), monthOf(dayFirst[2]!, language), Number(dayFirst[1]));
  const monthFirst = short.match(MONTH_FIRST);
  return monthFirst === null ? null : isoDay(Number(monthFirst[3]), monthOf(monthFirst[1]!, language), Number(monthFirst[2]));
}

function fromDigits(first: number, second: number, year: number, separator: string, language: string | null): string | null {
  const mayBeAmerican = separator !== "." && (language === null || language === "en");
  if (!mayBeAmerican || first === second || first > 12) return isoDay(year, second, first);
  return second > 12 ? isoDay(year, first, second) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < MIN_YEAR || year > MAX_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
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
  for (const options of [{ month: "long" }, { day: "numeric", month: "long" }, { day: "numeric", month: "short" }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2025, month, 15)).find(({ type }) => type === "month");
      if (part !== undefined) names.set(part.value.toLowerCase().replace(/\.$/, ""), month + 1);
    }
  }
  monthNames.set(language, names);
  return names;
}
