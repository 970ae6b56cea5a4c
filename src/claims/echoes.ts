import type { ConceptEntry } from "./lexicon.ts";
import { lettersOf, type Sign } from "./symbols.ts";
import { hasRole } from "./tag.ts";

/** How a second name stands beside the first: "S (C)", "C, S,", "S with C", "C S"; or "thereby", behind the verb. */
const ECHO = /(?<=[SO]),C(?:,|(?=[;>]|$))|C,(?=[SO](?:,|$))|(?<=[SO])i?C|Ci?(?=[SO])|(?<=P)[bi]C/g;

/** "Sumatriptan (Imigran)", "screening with mammography": what is named once more in other words is one thing. */
export function withoutEchoes(signs: Sign[]): Sign[] {
  const letters = lettersOf(signs);
  const dropped = new Set<number>();
  for (const { index, 0: match } of letters.matchAll(ECHO)) {
    const end = index + match.length;
    const echo = signs[index + match.indexOf("C")] as Sign;
    const named = letters[index - 1] === "P" ? pointedAt(echo, signs) : [signs[index - 1], signs[end]];
    if (!named.some((sign) => isSame(echo, sign))) continue;
    for (let drop = index; drop < end; drop++) dropped.add(drop);
    // The comma that closes what stood in between.
    if (match === "C," && letters[end + 1] === ",") dropped.add(end + 1);
  }
  return dropped.size > 0 ? signs.filter((_, index) => !dropped.has(index)) : signs;
}

/** What "thereby" can stand for. */
function pointedAt(echo: Sign, signs: readonly Sign[]): readonly Sign[] {
  return hasRole(echo.tag, "anaphor") ? signs.filter(({ letter }) => letter === "S") : [];
}

function isSame({ tag }: Sign, other: Sign | undefined): boolean {
  const entry = other?.entry;
  if (entry?.role !== "concept" || entry.as !== "label" || !(other?.letter === "S" || other?.letter === "O"))
    return false;
  const concepts = tag.entries.filter((one): one is ConceptEntry => one.role === "concept" && one.as === "label");
  return concepts.some(({ concept }) => concept === entry.concept);
}
