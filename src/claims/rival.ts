import type { Sign } from "./symbols.ts";
import type { Template } from "./templates.ts";

/** Concept id of what has no effect of its own. */
const PLACEBO = "placebo";

/** "No more than exercise does" compares with something that may work itself; only placebo or nothing tells of no effect. */
export function isBesideRival(template: Template, rival: Sign | undefined, taken: readonly Sign[]): boolean {
  if (template.against === "within") return !isPlacebo(taken.at(-1));
  if (template.against !== "behind" || rival === undefined) return false;
  return rival.letter !== "l" && !isPlacebo(rival);
}

function isPlacebo(sign: Sign | undefined): boolean {
  return sign?.entry?.role === "concept" && sign.entry.concept === PLACEBO;
}
