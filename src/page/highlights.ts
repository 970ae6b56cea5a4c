import { VERDICTS } from "#check/verdicts.ts";
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
const CURRENT = `${PREFIX}-z`;

/** The part of CSS's highlight registry that is used. */
export type HighlightRegistry = Pick<Map<string, Highlight>, "set" | "delete">;

/** Name under which a kind of mark is registered, and by which the style sheet knows it. */
export function highlightName(kind: MarkKind, ground: Mark["ground"]): string {
  return `${PREFIX}-${LETTERS[kind]}-${ground}`;
}

/** Paints the marks and nothing else: what was painted before goes. Does not touch the page's DOM. */
export function paint(registry: HighlightRegistry, marks: readonly Mark[]): void {
  for (const kind of KINDS) {
    for (const ground of GROUNDS) {
      const ranges = marks
        .filter((mark) => mark.kind === kind && mark.ground === ground)
        .flatMap((mark) => mark.ranges);
      if (ranges.length === 0) registry.delete(highlightName(kind, ground));
      else registry.set(highlightName(kind, ground), highlightOf(ranges, PRIORITY[kind] ?? VERDICT_PRIORITY));
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
