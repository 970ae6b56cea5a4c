const PRINTED_LABEL = /^\s*(?:\[\s?([1-9]\d{0,2}|[a-z])\s?\]|([1-9]\d{0,2})\s?[.):])\s*/;

/** The number or letter that a list prints before an entry, `3.`, `[3]`, `3)`, and what follows it; null where there is none. */
export function printedLabel(text: string): { label: string; rest: string } | null {
  const match = text.match(PRINTED_LABEL);
  return match === null ? null : { label: match[1] ?? match[2] ?? "", rest: text.slice(match[0].length) };
}
