import type { Sign } from "./symbols.ts";

/** True for a preposition and an unknown word right behind it: "in vegans" names people, "in the village" a place. */
export function isBare([preposition, first]: readonly Sign[]): boolean {
  if (!preposition || first?.letter !== "x") return false;
  return first.tag.start - preposition.tag.end <= 1;
}
