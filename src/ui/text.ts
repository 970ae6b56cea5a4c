import { browser } from "wxt/browser";
import type en from "../../assets/locales/en.json";

/** The name of a text in `assets/locales`. */
export type TextKey = keyof typeof en;

/** The part of the browser's API that is used here, without the key names that its type was generated with. */
interface Messages {
  getMessage(key: string, parts: string[]): string;
}

/** Splits the forms for one and for many in a text that depends on a number. */
const FORMS = " | ";

/** A text in the browser's language, with `$1`, `$2`, … filled in; numbers are written as that language writes them. */
export function text(key: TextKey, ...parts: (string | number)[]): string {
  const messages: Messages = browser.i18n;
  return messages.getMessage(key, parts.map(written));
}

/** A text whose wording depends on `count`, which is not itself filled in. */
export function counted(key: TextKey, count: number, ...parts: (string | number)[]): string {
  const [one = "", many = one] = text(key, ...parts).split(FORMS);
  return new Intl.PluralRules(language()).select(count) === "one" ? one : many;
}

/** The language of the interface as an ISO 639-1 code. */
export function language(): string {
  return (browser.i18n.getUILanguage() || "en").slice(0, 2).toLowerCase();
}

/** A day in the interface's language, from an ISO date or instant; the text as it is where it is no date. */
export function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const onlyDate = iso.length <= "2026-11-24".length;
  return new Intl.DateTimeFormat(language(), { dateStyle: "long", ...(onlyDate && { timeZone: "UTC" }) }).format(date);
}

function written(part: string | number): string {
  return typeof part === "number" ? new Intl.NumberFormat(language()).format(part) : part;
}
