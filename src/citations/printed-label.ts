import { digitsOf } from "./raised-digits.ts";

const PRINTED_LABEL =
  /^\s*(?:\[\s?([1-9]\d{0,2}|[a-z]|[*†‡§¶‖]{1,3})\s?\][.:]?|\(\s?([1-9]\d{0,2})\s?\)|([1-9]\d{0,2})\s?[.):](?!\d)|([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})|([₁-₉][₀-₉]{0,2})|([*†‡§¶‖]{1,3})(?=\s?\p{L}))\s*/u;

/** The number, letter or symbol that a list prints before an entry, `3.`, `[3]`, `(3)`, `3)`, `³`, `†`, and what follows it; null where there is none. */
export function printedLabel(text: string): { label: string; rest: string } | null {
  const match = text.match(PRINTED_LABEL);
  return match === null
    ? null
    : { label: digitsOf(match.slice(1).find((label) => label !== undefined) ?? ""), rest: text.slice(match[0].length) };
}
