import type { Effect } from "#check/article-check.ts";

/** A ratio is drawn on an axis that goes at least from a half to twice as much, so that small effects look small. */
const LEAST_RATIO = Math.LN2;
/** The end of the interval is this far from the end of the axis, as a share of it. */
const FILLED = 0.9;

/** On which side of "no difference" the whole interval lies; `open` where it reaches over. Null for what has no place on an axis. */
export function reach(effect: Effect): "less" | "more" | "open" | null {
  const { scale, low, high } = effect;
  if (scale === null || low === null || high === null) return null;
  const [from, to] = [distance(effect, low), distance(effect, high)];
  if (to < 0) return "less";
  return from > 0 ? "more" : "open";
}

/** Where a value stands on the axis: 0 is "no difference", -1 and 1 are its ends. */
export function shareOn(effect: Effect, value: number): number {
  const { low, high } = effect;
  const farthest = Math.max(
    ...[low ?? effect.value, effect.value, high ?? effect.value].map((each) => Math.abs(distance(effect, each))),
  );
  const half = Math.max(farthest / FILLED, effect.scale === "ratio" ? LEAST_RATIO : 0);
  return half === 0 ? 0 : distance(effect, value) / half;
}

/** Twice and half as much are equally far from the same. */
function distance({ scale }: Effect, value: number): number {
  return scale === "ratio" ? Math.log(value) : value;
}
