import type { Evidence } from "#claims/evidence.ts";
import type { FigureRole } from "#claims/number-words.ts";
import type { Token } from "#text/tokens.ts";
import type { Detail } from "../article-check.ts";
import { givesValue, isSwapped } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { cueAt, cueWithin, nextFigure, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

/** From the name of a ratio to its value, and from the value to its interval, are at most so many tokens: "(HR), 0.87". */
const TO_VALUE = 6;
const TO_INTERVAL = 6;
const TO_BOUND = 5;

type RatioRole = "hazard-ratio" | "odds-ratio" | "risk-ratio";
type Finding = NonNullable<Evidence["finding"]>;

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

/** `RR 0.37 (0.21–0.57)`, the same in all languages. */
export function formatEffect({ measure, value, low, high }: Finding): string {
  return `${measure} ${value}${low === undefined || high === undefined ? "" : ` (${low}–${high})`}`;
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

/** Words for more or less stand so near a percentage: "63 per cent lower", "lowered the risk by 63 per cent". */
const DIRECTION_BEFORE = 10;
const DIRECTION_BEHIND = 5;
/** "Percentage points", "per cent", "puntos porcentuales". */
const LONGEST_SIGN = 3;
/** Near a half, what is left and what is gone are too much alike. */
const MIN_APART = 10;

/** A percentage with the words around it. */
type Share = { passage: Passage; figure: Figure; end: number; isPoints: boolean; direction: "lower" | "higher" };

/** What a finding comes to in per cent: how much less or more. Null where it is no ratio and no percentage. */
export function changeOf(finding: Finding): { percent: number; direction: Share["direction"] } | null {
  const { value, measure } = finding;
  if (measure === "percent reduction") return { percent: value, direction: "lower" };
  if (measure === "percent") return { percent: Math.abs(value), direction: value < 0 ? "lower" : "higher" };
  if (!ratioOf(finding)) return null;
  const percent = Math.round(Math.abs(1 - value) * 1000) / 10;
  return { percent, direction: value < 1 ? "lower" : "higher" };
}

/**
 * The study's main effect as a percentage. Held against an article's only where that names the outcome, it differs where
 * the ratio is given for the reduction (0.37 as "37 % lower"), or a relative change for an absolute one and the reverse.
 */
export function changeDetails(told: Told, namesOutcome: (passage: Passage) => boolean): Detail[] {
  const { finding, absolute } = told.study;
  if (!finding) return [];
  const shares = told.passages.flatMap(sharesIn);
  return [
    ...relativeDetails(told, finding, shares, namesOutcome),
    ...absoluteDetails(told, finding, absolute, shares, namesOutcome),
  ];
}

function relativeDetails(
  told: Told,
  finding: Finding,
  shares: readonly Share[],
  namesOutcome: (passage: Passage) => boolean,
): Detail[] {
  const change = changeOf(finding);
  if (!change || change.percent === 0) return [];
  const expected = `${change.direction === "lower" ? "−" : "+"}${change.percent} % (${formatEffect(finding)})`;
  const gives = (share: Share) => givesValue(share.figure, change.percent, 1) && share.direction === change.direction;
  const comparable = shares.filter(({ passage }) => isAboutStudy(told, passage) && namesOutcome(passage));
  const right = comparable.find((share) => gives(share) && !share.isPoints && !isCalled(share, "absolute"));
  if (right) return [detailAt(told, "effect", "agrees", spanOfShare(right), expected)];
  // Of an absolute change as large as the relative one, everybody without the exposure would have had the outcome.
  const absolute = comparable.find((share) => gives(share) && (share.isPoints || isCalled(share, "absolute")));
  if (absolute) return [detailAt(told, "risk", "differs", spanOfShare(absolute), expected)];
  const left = 100 - change.percent;
  const isRatio =
    change.direction === "lower" && ratioOf(finding) !== null && Math.abs(left - change.percent) >= MIN_APART;
  const [only, other] = comparable.filter(({ isPoints, direction }) => !isPoints && direction === "lower");
  return isRatio && only && !other && givesValue(only.figure, left, 1)
    ? [detailAt(told, "effect", "differs", spanOfShare(only), expected)]
    : [];
}

function absoluteDetails(
  told: Told,
  finding: Finding,
  absolute: Evidence["absolute"],
  shares: readonly Share[],
  namesOutcome: (passage: Passage) => boolean,
): Detail[] {
  const points = finding.measure === "risk-difference" ? finding.value : absolute && absolute.with - absolute.without;
  if (points === undefined) return [];
  const size = Math.round(Math.abs(points) * 100) / 100;
  const expected = absolute ? `${absolute.without} % → ${absolute.with} %` : `${size} %`;
  const comparable = shares.filter(({ passage }) => isAboutStudy(told, passage) && namesOutcome(passage));
  const gives = ({ figure }: Share) => givesValue(figure, size, 0.1);
  const right = comparable.find((share) => gives(share) && !isCalled(share, "relative"));
  if (right) return [detailAt(told, "risk", "agrees", spanOfShare(right), expected)];
  const wrong = comparable.find((share) => gives(share) && !share.isPoints);
  return wrong ? [detailAt(told, "risk", "differs", spanOfShare(wrong), expected)] : [];
}

function spanOfShare({ figure, end }: Share): { start: number; end: number } {
  return { start: figure.start, end };
}

/** True where a percentage is called absolute or relative in its own clause, and not the other as well. */
function isCalled({ passage, figure }: Share, role: "absolute" | "relative"): boolean {
  const { from, to } = clauseOf(passage, figure);
  const says = (one: FigureRole) => cueWithin(passage, from, to, one) !== undefined;
  return says(role) && !says(role === "absolute" ? "relative" : "absolute");
}

const CLAUSE_MARKS = new Set([",", ";", ":", ".", "(", ")", "–", "—"]);

/** The tokens around a figure, as far as they can speak of it: to the next mark or figure on either side. */
function clauseOf(passage: Passage, { first, last }: Figure): { from: number; to: number } {
  const { tokens } = passage;
  const isEnd = (index: number) =>
    CLAUSE_MARKS.has(tokens[index]?.form ?? ",") || nextFigure(passage, index)?.first === index;
  let from = first;
  while (from > first - DIRECTION_BEFORE && !isEnd(from - 1)) from--;
  let to = last;
  while (to < last + 1 + DIRECTION_BEHIND && !isEnd(to + 1)) to++;
  return { from, to };
}

/** Percentages of more or less. */
function sharesIn(passage: Passage): Share[] {
  return passage.figures.flatMap((figure) => {
    const behind = figure.last + 1;
    const sign = cueWithin(passage, behind, behind + LONGEST_SIGN, "percent", "points");
    if (sign?.first !== behind) return [];
    const isPoints = cueAt(passage, behind, "points");
    const direction = directionOf(passage, figure);
    const { end } = passage.tokens[sign.last] as Token;
    return direction ? [{ passage, figure, isPoints, direction, end }] : [];
  });
}

/** What the words of its clause say of a figure; null where they say both or nothing. */
function directionOf(passage: Passage, figure: Figure): Share["direction"] | null {
  const { from, to } = clauseOf(passage, figure);
  const says = (role: FigureRole) => cueWithin(passage, from, to, role) !== undefined;
  const [lower, higher] = [says("lower"), says("higher")];
  if (lower === higher) return null;
  return lower ? "lower" : "higher";
}
