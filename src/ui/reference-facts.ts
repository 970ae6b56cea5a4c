import type { CheckedReference } from "#check/checked-reference.ts";

/** How many references there are of each kind, most first, and the years of the oldest and the newest; null where none prints its year. */
export function referenceFacts(references: readonly Pick<CheckedReference, "kind" | "year">[]): {
  kinds: [CheckedReference["kind"], number][];
  oldest: number | null;
  newest: number | null;
} {
  const counts = new Map<CheckedReference["kind"], number>();
  for (const { kind } of references) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const years = references.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  return {
    kinds: [...counts].sort(([, a], [, b]) => b - a),
    oldest: years[0] ?? null,
    newest: years.at(-1) ?? null,
  };
}
