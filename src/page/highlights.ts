import { VERDICTS } from "#check/verdicts.ts";
import { STRENGTHS, type Strength } from "#storage/settings.ts";
import type { Mark, MarkKind } from "./marks.ts";

/** Page scripts can see the names of highlights, and may have highlights of their own. */
const PREFIX = "cs-mark";
/** A page is not told in words what is thought of its sentences; docs/security.md says what it can see. */
const LETTERS: Record<MarkKind, string> = {
  supported: "a",
  refuted: "b",
  mixed: "c",
  insufficient: "d",
  overstated: "e",
  unknown: "f",
  differs: "g",
  noted: "h",
};
export const KINDS: readonly MarkKind[] = [...VERDICTS, "unknown", "differs", "noted"];
const GROUNDS = ["light", "dark"] as const;
/** Passages that overlap: the exact words that differ, or that cite, lie above the sentence that they stand in. */
const PRIORITY: Partial<Record<MarkKind, number>> = { unknown: 0, differs: 2, noted: 2 };
const VERDICT_PRIORITY = 1;
/** Name of the passage that the card or the popup is showing. */
export const CURRENT = `${PREFIX}-z`;

/** The part of CSS's highlight registry that is used. */
export type HighlightRegistry = Pick<Map<string, Highlight>, "set" | "delete">;

/** Name under which a kind of mark is registered, and by which the style sheet knows it. */
export function highlightName(kind: MarkKind, ground: Mark["ground"], strength: Strength = "normal"): string {
  return `${PREFIX}-${LETTERS[kind]}-${ground}${strength === "normal" ? "" : `-${strength}`}`;
}

/** Paints the marks and nothing else: what was painted before goes. Does not touch the page's DOM. */
export function paint(registry: HighlightRegistry, marks: readonly Mark[], strength: Strength = "normal"): void {
  for (const kind of KINDS) {
    for (const ground of GROUNDS) {
      for (const other of STRENGTHS) if (other !== strength) registry.delete(highlightName(kind, ground, other));
      const ranges = marks
        .filter((mark) => mark.kind === kind && mark.ground === ground)
        .flatMap((mark) => mark.ranges);
      const name = highlightName(kind, ground, strength);
      if (ranges.length === 0) registry.delete(name);
      else registry.set(name, highlightOf(ranges, PRIORITY[kind] ?? VERDICT_PRIORITY));
    }
  }
}

/** Sets off the one passage that the card or the popup is showing; `[]` takes it away. */
export function paintCurrent(registry: HighlightRegistry, ranges: readonly Range[]): void {
  if (ranges.length > 0) registry.set(CURRENT, highlightOf(ranges, -1));
  else registry.delete(CURRENT);
}

/** Takes away everything that was painted. */
export function unpaint(registry: HighlightRegistry): void {
  paint(registry, []);
  paintCurrent(registry, []);
}

function highlightOf(ranges: readonly Range[], priority: number): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  return highlight;
}
