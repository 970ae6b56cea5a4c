import type { Evidence } from "#claims/evidence.ts";
import type { Effect } from "./article-check.ts";

/** Measures under all the names that works give them; what is not here is shown by its own name. */
const MEASURES: readonly [RegExp, measure: string, Effect["scale"]][] = [
  [/^(RR|risk ratio|relative risk)$/i, "RR", "ratio"],
  [/^(c?OR|odds ratio)$/i, "OR", "ratio"],
  [/^(HR|hazard ratio)$/i, "HR", "ratio"],
  [/^(IRR|(incidence )?rate ratio)$/i, "IRR", "ratio"],
  [/^(SMD|standardi[sz]ed mean difference|hedges' g)$/i, "SMD", "difference"],
  [/^(W?MD|(weighted )?mean difference)$/i, "MD", "difference"],
  // A mean difference with its unit, and whatever else calls itself a ratio or a difference.
  [/ ratio$/i, "", "ratio"],
  [/(^| |-)difference( |$)/i, "", "difference"],
];

/** A record's main effect as readers see it; null where it has none. Numbers that cannot stand on a ratio's axis give no `scale`. */
export function effectOf(finding: Evidence["finding"]): Effect | null {
  if (!finding) return null;
  const { of, measure, value, low = null, high = null } = finding;
  const [, name, scale] = MEASURES.find(([pattern]) => pattern.test(measure)) ?? [null, "", null];
  const isOnAxis = scale !== "ratio" || [value, low, high].every((each) => each === null || each > 0);
  return { of, measure: name || measure, value, low, high, scale: isOnAxis ? scale : null };
}
