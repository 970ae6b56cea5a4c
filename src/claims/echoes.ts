import { lettersOf, type Sign } from "./symbols.ts";
import { hasRole } from "./tag.ts";

/** How a second name stands beside the first: "S (C)", "C, S,", "S with C", "C S"; or "thereby", behind the verb. */
const ECHO = /(?<=[SO]),C(?:,|(?=[;>]|$))|C,(?=[SO](?:,|$))|(?<=[SO])i?C|C[i]?(?=[SO])|(?<=P)[bi]C/g;

/** "Sumatriptan (Imigran)", "screening with mammography": what is named once more in other words is one thing. */
export function withoutEchoes(signs: Sign[]): Sign[] {
  const letters = lettersOf(signs);
  const dropped = new Set<number>();
  for (const { index, 0: match } of letters.matchAll(ECHO)) {
    const end = index + match.length;
    const at = index + match.indexOf("C");
    const echo = signs[at] as Sign;
    const isThereby = match.startsWith("b") || letters[index - 1] === "P";
    if (
      isThereby ? !(hasRole(echo.tag, "anaphor") && echoes(echo, "S", signs)) : !echoesBeside(echo, index, end, signs)
    )
      continue;
    for (let drop = index; drop < end; drop++) dropped.add(drop);
    // The bracket or comma that closes what stood in between.
    if (match === "C," && letters[end + 1] === ",") dropped.add(end + 1);
  }
  return dropped.size > 0 ? signs.filter((_, index) => !dropped.has(index)) : signs;
}

/** True where the neighbour that a mention repeats names the same concept. */
function echoesBeside(echo: Sign, start: number, end: number, signs: readonly Sign[]): boolean {
  return [signs[start - 1], signs[end]].some((sign) => sign !== undefined && isSame(echo, sign));
}

function echoes(echo: Sign, letter: string, signs: readonly Sign[]): boolean {
  return signs.some((sign) => sign.letter === letter && isSame(echo, sign));
}

function isSame({ entry, tag }: Sign, other: Sign): boolean {
  return (
    (other.letter === "S" || other.letter === "O") &&
    other.entry?.role === "concept" &&
    other.entry.as === "label" &&
    entry?.role === "concept" &&
    tag.entries.some(
      (one) =>
        one.role === "concept" && one.as === "label" && one.concept === (other.entry as { concept: string }).concept,
    )
  );
}
