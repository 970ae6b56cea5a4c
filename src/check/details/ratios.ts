import type { Detail } from "../article-check.ts";
import { givesValue, isSwapped } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { type Finding, formatEffect, type RatioRole, ratioOf } from "./finding.ts";
import { cueAt, cueWithin, nextFigure, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

/** From the name of a ratio to its value, and from the value to its interval, are at most so many tokens: "(HR), 0.87". */
const TO_VALUE = 6;
const TO_INTERVAL = 6;
const TO_BOUND = 5;

/** A ratio in a text, with its interval where it has one. */
type Stated = { passage: Passage; value: Figure; interval: [low: Figure, high: Figure] | null };

/**
 * The study's main effect as a ratio with its interval. It differs where all but one of its three numbers are the study's,
 * or where it is the only one and two of its digits changed places.
 */
export function ratioDetails(told: Told): Detail[] {
  const { finding } = told.study;
  const role = finding ? ratioOf(finding) : null;
  if (!finding || !role) return [];
  const stated = told.passages.flatMap((passage) => ratios(passage, role));
  const expected = formatEffect(finding);
  const right = stated.find(
    ({ value, interval }) => givesValue(value, finding.value) && !wrongBound(finding, interval),
  );
  if (right) return [detailAt(told, "effect", "agrees", spanOf(right), expected)];
  const wrong = stated.flatMap((one) => wrongNumber(told, one, finding, stated.length === 1) ?? [])[0];
  return wrong ? [detailAt(told, "effect", "differs", wrong, expected)] : [];
}

function spanOf({ value, interval }: Stated): { start: number; end: number } {
  return { start: value.start, end: interval?.[1].end ?? value.end };
}

function ratios(passage: Passage, role: RatioRole): Stated[] {
  const found: Stated[] = [];
  let from = 0;
  for (const cue of passage.cues) {
    if (cue.role !== role || cue.first < from) continue;
    const value = nextFigure(passage, cue.last + 1);
    if (!value || value.first - cue.last > TO_VALUE || isShare(passage, value)) continue;
    found.push({ passage, value, interval: intervalBehind(passage, value) });
    from = value.last + 1;
  }
  return found;
}

/** Per cents are no ratios, nor is the level of confidence. */
function isShare(passage: Passage, { last }: Figure): boolean {
  return cueAt(passage, last + 1, "percent", "points");
}

/** "(95% CI 0.21 to 0.57)", "(0.21–0.57)" only behind words for an interval. */
function intervalBehind(passage: Passage, value: Figure): [Figure, Figure] | null {
  let at = value.last + 1;
  const next = nextFigure(passage, at);
  if (next && next.first - at <= TO_INTERVAL && isShare(passage, next)) at = next.last + 1;
  const cue = cueWithin(passage, value.last + 1, at + TO_INTERVAL, "interval");
  if (!cue) return null;
  let low = nextFigure(passage, value.last + 1);
  if (low && isShare(passage, low)) low = nextFigure(passage, low.last + 1);
  const high = low && nextFigure(passage, low.last + 1);
  if (!low || !high || low.first - cue.last > TO_INTERVAL || high.first - low.last > TO_BOUND) return null;
  return isShare(passage, low) || isShare(passage, high) ? null : [low, high];
}

/** The bound of an interval that is not the finding's; null where both are, or there is none to compare. */
function wrongBound({ low, high }: Finding, interval: Stated["interval"]): Figure | null {
  if (!interval || low === undefined || high === undefined) return null;
  if (!givesValue(interval[0], low)) return interval[0];
  return givesValue(interval[1], high) ? null : interval[1];
}

function wrongNumber(told: Told, stated: Stated, finding: Finding, isOnly: boolean): Figure | null {
  const { passage, value, interval } = stated;
  if (!isAboutStudy(told, passage)) return null;
  const { low, high } = finding;
  const isValueRight = givesValue(value, finding.value);
  if (interval && low !== undefined && high !== undefined) {
    const right = [isValueRight, givesValue(interval[0], low), givesValue(interval[1], high)];
    const wrong = right.indexOf(false);
    return right.filter(Boolean).length === 2 ? ([value, ...interval][wrong] ?? null) : null;
  }
  return isOnly && !isValueRight && isSwappedValue(value, finding) ? value : null;
}

/** "0.73" for 0.37, where the study's interval leaves it out. */
function isSwappedValue({ readings }: Figure, { value, low, high }: Finding): boolean {
  const [only, other] = readings;
  if (!only || other || low === undefined || high === undefined) return false;
  const digits = (number: number) => String(Math.round(number * 100));
  return only.place === 0.01 && (only.value < low || only.value > high) && isSwapped(digits(only.value), digits(value));
}
