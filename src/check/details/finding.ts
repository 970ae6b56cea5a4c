import type { Evidence } from "#claims/evidence.ts";

export type RatioRole = "hazard-ratio" | "odds-ratio" | "risk-ratio";
export type Finding = NonNullable<Evidence["finding"]>;

const RATIOS: Readonly<Record<string, RatioRole>> = {
  HR: "hazard-ratio",
  "hazard ratio": "hazard-ratio",
  OR: "odds-ratio",
  "odds ratio": "odds-ratio",
  RR: "risk-ratio",
  IRR: "risk-ratio",
  "rate ratio": "risk-ratio",
  "risk ratio": "risk-ratio",
  "relative risk": "risk-ratio",
  "incidence rate ratio": "risk-ratio",
};

/** The ratio that a finding is given as; null where it is none. */
export function ratioOf({ measure }: Pick<Finding, "measure">): RatioRole | null {
  return Object.hasOwn(RATIOS, measure) ? (RATIOS[measure] as RatioRole) : null;
}

/** `RR 0.37 (0.21–0.57)`, the same in all languages. */
export function formatEffect({ measure, value, low, high }: Finding): string {
  return `${measure} ${value}${low === undefined || high === undefined ? "" : ` (${low}–${high})`}`;
}

/** Which way a finding goes. */
export type Direction = "lower" | "higher";

/** What a finding comes to in per cent: how much less or more. Null where it is no ratio and no percentage. */
export function changeOf(finding: Finding): { percent: number; direction: Direction } | null {
  const { value, measure } = finding;
  if (measure === "percent reduction") return { percent: value, direction: "lower" };
  if (measure === "percent") return { percent: Math.abs(value), direction: value < 0 ? "lower" : "higher" };
  if (!ratioOf(finding)) return null;
  const percent = Math.round(Math.abs(1 - value) * 1000) / 10;
  return { percent, direction: value < 1 ? "lower" : "higher" };
}
