/** What a character is to the rules, in the terms of Unicode Standard Annex 29. */
type Kind = "lower" | "upper" | "digit" | "point" | "stop" | "close" | "space" | "continues" | "other";

const MARKS: ReadonlyMap<string, Kind> = new Map([
  [".", "point"],
  ...["!", "?"].map((mark) => [mark, "stop"] as const),
  ...["'", '"', "(", ")", "[", "]", "{", "}", "‘", "’", "“", "”"].map((mark) => [mark, "close"] as const),
  ...[" ", "\u00a0"].map((mark) => [mark, "space"] as const),
  ...[",", "-", ":", "–", "—"].map((mark) => [mark, "continues"] as const),
]);
/** By UTF-16 unit. A semicolon, which versions of the standard take for different things, has none, nor has a line break. */
const KINDS: readonly (Kind | undefined)[] = Array.from({ length: 0x2020 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return "lower";
  if (/[A-Z]/.test(char)) return "upper";
  if (/[0-9]/.test(char)) return "digit";
  return MARKS.get(char) ?? (/[#$%&*+/<=>@\\^_`|~]/.test(char) ? "other" : undefined);
});

/**
 * Where the sentences of a text end, as `Intl.Segmenter` tells it, where all characters are of the plainest: asking a segmenter
 * takes several times as long, and leaves objects behind that are dear to collect. Null for all other texts.
 * Source: Unicode Standard Annex 29, rules SB6 to SB11.
 */
export function plainBreaks(text: string): number[] | null {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === undefined) return null;
  const breaks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind !== "point" && kind !== "stop") continue;
    const next = behindSpace(text, at + 1);
    if (next < text.length && endsSentence(text, at, next)) breaks.push(next);
  }
  if (text.length > 0) breaks.push(text.length);
  return breaks;
}

/** Undefined beyond the end as well. */
function kindAt(text: string, at: number): Kind | undefined {
  return at < 0 || at >= text.length ? undefined : KINDS[text.charCodeAt(at)];
}

/** The index behind closing marks and the space behind them. */
function behindSpace(text: string, from: number): number {
  let at = from;
  while (kindAt(text, at) === "close") at++;
  while (kindAt(text, at) === "space") at++;
  return at;
}

/** @param next index of what follows the mark and its space */
function endsSentence(text: string, mark: number, next: number): boolean {
  const following = kindAt(text, next);
  if (following === "continues" || following === "point" || following === "stop") return false;
  if (kindAt(text, mark) === "stop") return true;
  const [before, behind] = [kindAt(text, mark - 1), kindAt(text, mark + 1)];
  if (behind === "digit" || (behind === "upper" && (before === "upper" || before === "lower"))) return false;
  return !leadsToLower(text, next);
}

/** A point goes on where the next letter is a small one, with no end before it. */
function leadsToLower(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === "lower") return true;
    if (kind === "upper" || kind === "point" || kind === "stop") return false;
  }
  return false;
}
