import { browser } from "wxt/browser";
import { extensionIsGone } from "#messaging/post.ts";
import type en from "../../assets/locales/en.json";

/** The name of a text in `assets/locales`. */
export type TextKey = keyof typeof en;

/** The part of the browser's API that is used here, without the key names that its type was generated with. */
interface Messages {
  getMessage(key: string, parts: string[]): string;
}

/** Splits the forms of a text that depends on a number. */
const FORMS = " | ";
/**
 * What the forms are for, in the order in which a text gives them. The last one is for every number that has none of its own: a
 * language with two forms says `one | more`, Russian and Ukrainian `one | few | many`.
 */
const FORM_ORDER: readonly Intl.LDMLPluralRule[] = ["one", "few", "many"];

/** Stand for themselves, so that the browser gives back a text with its places still open. */
const PLACES = ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9"];
/** Every text asked for so far: a page that outlives its extension can no longer ask the browser, and must still say so. */
const asked = new Map<TextKey, string>();

/** A text in the browser's language, with `$1`, `$2`, … filled in; numbers are written as that language writes them. */
export function text(key: TextKey, ...parts: (string | number)[]): string {
  return filled(template(key), parts);
}

/** Makes sure that these texts can be said even after the extension is gone. */
export function keepTexts(keys: readonly TextKey[]): void {
  for (const key of keys) template(key);
}

function template(key: TextKey): string {
  const messages: Messages = browser.i18n;
  if (!extensionIsGone()) asked.set(key, messages.getMessage(key, PLACES));
  return asked.get(key) ?? "";
}

/** A text whose wording depends on `count`, which is not itself filled in. */
export function counted(key: TextKey, count: number, ...parts: (string | number)[]): string {
  const forms = template(key).split(FORMS);
  const form = forms[FORM_ORDER.indexOf(new Intl.PluralRules(language()).select(count))] ?? forms.at(-1) ?? "";
  return filled(form, parts);
}

/**
 * The language of the texts as an ISO 639-1 code. Asked of the texts themselves, because the browser may well speak a
 * language that they were not translated into.
 */
export function language(): string {
  return text("languageCode") || "en";
}

/** Which way the texts run; asked of the texts for the same reason. */
export function direction(): "ltr" | "rtl" {
  return text("languageDirection") === "rtl" ? "rtl" : "ltr";
}

/** A day in the interface's language, from an ISO date or instant; the text as it is where it is no date. */
export function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const onlyDate = iso.length <= "2026-11-24".length;
  return new Intl.DateTimeFormat(language(), { dateStyle: "long", ...(onlyDate && { timeZone: "UTC" }) }).format(date);
}

const MS_A_DAY = 86_400_000;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

/** How long ago an ISO day was, `3 years ago`, in the interface's language; in months for less than two years. */
export function ago(iso: string, now = Date.now()): string {
  const days = (now - Date.parse(iso)) / MS_A_DAY;
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  if (days < DAYS_A_MONTH) return format.format(-Math.floor(days), "day");
  if (days < 2 * DAYS_A_YEAR) return format.format(-Math.floor(days / DAYS_A_MONTH), "month");
  return format.format(-Math.floor(days / DAYS_A_YEAR), "year");
}

function filled(template: string, parts: readonly (string | number)[]): string {
  return template.replace(/\$([1-9])/g, (_, place) => written(parts[Number(place) - 1] ?? ""));
}

function written(part: string | number): string {
  return typeof part === "number" ? new Intl.NumberFormat(language()).format(part) : part;
}
