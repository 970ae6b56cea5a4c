import { digitsOf } from "./raised-digits.ts";

const PRINTED_LABEL = /^\s*(?:\[\s?([1-9]\d{0,2}|[a-z])\s?\]|([1-9]\d{0,2})\s?[.):]|([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}))\s*/;

/** The number or letter that a list prints before an entry, `3.`, `[3]`, `3)`, `³`, and what follows it; null where there is none. */
export function printedLabel(text: string): { label: string; rest: string } | null {
  const match = text.match(PRINTED_LABEL);
  return match === null
    ? null
    : { label: match[1] ?? match[2] ?? digitsOf(match[3] ?? ""), rest: text.slice(match[0].length) };
}
