import type { SourceKind } from "./source-kind.ts";

const YEAR = "(?:1[89]|20)\\d\\d";
/** A year is no page: `March 9, 2023`. */
const PAGES = `(?!${YEAR}(?!\\d))[A-Za-z]{0,2}\\d{1,6}`;
/** Volume and pages beside a year, in the orders that the styles of reference have. */
const IN_JOURNAL = [
  // 2009;3(2):1–9
  new RegExp(
    `${YEAR}[^;:]{0,20};\\s?(?:suppl\\.?\\s?)?[A-Z]?\\d{1,4}\\s?(?:\\([^()]{1,20}\\))?\\s?[:;,]\\s?${PAGES}`,
    "iu",
  ),
  // , 24(3), 1–9
  new RegExp(
    `\\p{L}[,.]?\\s\\d{1,4}\\s?(?:\\(\\d[^()]{0,12}\\)|,\\sno\\.\\s\\d+)?\\s?[,:]\\s?(?:pp?\\.\\s)?${PAGES}(?:\\s?[-–—]\\s?${PAGES})?(?:\\.|,|$|\\s\\(|\\s\\p{Lu})`,
    "u",
  ),
  // 2012, 5: 22–29 and (2018) 11:4–10
  new RegExp(`${YEAR}\\)?,?\\s\\d{1,4}\\s?(?:\\([^()]{1,12}\\))?:\\s?${PAGES}`, "u"),
  // 3 (2011), pp. 101–109
  new RegExp(`\\d{1,4}\\s\\(${YEAR}\\),\\s(?:pp?|s)\\.\\s?\\d`, "u"),
  // — 1926. — № 2. — С. 12
  /(?:№|Т\.|Vol\.|Bd\.|Jg\.|Jahrgang|jrg\.)\s?\d{1,4}[^\d]{1,12}(?:№\s?\d{1,4}[^\d]{1,12})?(?:С\.|с\.|pp?\.|S\.|blz\.)\s?\d/u,
];
const PUBLISHER =
  /\p{L}\s(?:Press|Publish(?:ers|ing)|Publications|Books)(?![\p{L}-])|(?<!\p{L})(?:Verlag|Uitgeverij|[ÉE]ditions|Presses\s(?:universitaires|de)|Editorial|Ediciones|Издательство|Изд-во|Видавництво)(?!\p{L})|\p{L}verlag(?!\p{L})/u;
const EDITION =
  /(?<!\p{L})(?:second|third|fourth|fifth|revised|zweite|dritte|tweede|derde|deuxième|troisième|segunda|tercera)\s(?:revised\s)?(?:edn?|edition|auflage|druk|uitgave|édition|edición)(?!\p{L})|(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th|e|de|ème|ª|\.|-е|-ге)?\s?(?:rev(?:ised)?\.?\s|herziene\s)?(?:edn?|edition|druk|auflage|aufl|édition|édn|edición|изд|издание|вид|видання)(?![\p{L}])/iu;
/** `Norwich: Larder; 2009`, `Київ : Калина, 2009` */
const PLACE = new RegExp(
  `(?<=[.,)]\\s(?:–\\s|—\\s)?)(?!In\\s?:)\\p{Lu}[\\p{L}.’' -]{1,30}\\s?:\\s?\\p{Lu}[\\p{L}&.’' -]{1,40}[;,]?\\s${YEAR}`,
  "u",
);
const GUIDELINE =
  /(?<!\p{L})(?:(?:practice|clinical|national|nice)\sguid(?:eline|ance)s?|guidelines?(?:\s(?:for|on)(?!\p{L})|(?=:\s|\s\((?:19|20)\d\d\)))|(?:s[123]k?-)?leitlinie|(?:nhg-)?standaard(?=\s)|(?:multidisciplinaire\s)?richtlijn|recommandations?\sde\sbonne|guía\sde\spráctica|клинические\sрекомендации|клінічн\p{L}{1,3}\s(?:настанов\p{L}|рекомендаці\p{L}))(?!\p{L})/iu;
const PREPRINT = /\[preprint\]|(?<!\p{L})(?:medRxiv|bioRxiv|Research\sSquare|SSRN)(?!\p{L})/iu;
/** An entry is not longer; beyond that a reference holds more than one. */
const MAX_ENTRY = 1_500;

/**
 * Kind of source that the printed entry shows by its form, for one without identifier and known address: volume and pages of a
 * journal, the publisher or edition of a book, the name of a guideline. Null where the form does not tell.
 */
export function printedKind(entry: string): SourceKind | null {
  const text = entry.slice(0, MAX_ENTRY);
  if (PREPRINT.test(text)) return "preprint";
  if (EDITION.test(text) && (PUBLISHER.test(text) || PLACE.test(text))) return "book";
  if (IN_JOURNAL.some((form) => form.test(text))) return "journal-article";
  if (GUIDELINE.test(text)) return "guideline";
  return PUBLISHER.test(text) || EDITION.test(text) || PLACE.test(text) ? "book" : null;
}
